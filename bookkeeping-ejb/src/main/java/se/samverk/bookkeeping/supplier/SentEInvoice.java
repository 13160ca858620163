package se.samverk.bookkeeping.supplier;

/** A file that somebody has sent as an e-invoice. */
public record SentEInvoice(String name, byte[] content) {}
