package se.samverk.bookkeeping.bank;

/** An open item, with the kind of what told it. */
record ItemOfKind(String kind, OpenItem item) {}
