package se.samverk.bookkeeping.entry;

/** A document, and the entry that is to stand on it. */
public record DocumentOfEntry(String entryId, String documentId) {}
