package se.samverk.bookkeeping.entry;

/**
 * A draft as it was typed.
 *
 * @param version what keeping or posting it has to name
 */
public record DraftView(String id, EntryForm form, boolean proposed, int version) {}
