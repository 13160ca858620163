package se.samverk.bookkeeping.entry;

/** Told within the transaction in which an entry comes to stand on documents. */
public record EntryStands(String entryId) {}
