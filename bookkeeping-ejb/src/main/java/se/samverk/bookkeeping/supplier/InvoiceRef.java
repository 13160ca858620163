package se.samverk.bookkeeping.supplier;

/** An invoice, by its id. */
public record InvoiceRef(String id) {}
