package se.samverk.bookkeeping.bank;

/** The payment of an item of a kind. */
record ItemPayment(String kind, Payment payment) {}
