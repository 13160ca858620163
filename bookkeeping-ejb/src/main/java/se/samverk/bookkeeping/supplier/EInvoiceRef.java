package se.samverk.bookkeeping.supplier;

/** A file that an invoice was read from, by its id. */
record EInvoiceRef(String id) {}
