package se.samverk.bookkeeping.supplier;

/** An entry by which invoices were paid. */
public record PaymentEntry(String entryId) {}
