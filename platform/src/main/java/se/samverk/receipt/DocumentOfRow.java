package se.samverk.receipt;

/** A document that is there, as the receipt of a payment. */
public record DocumentOfRow(String rowId, String documentId) {}
