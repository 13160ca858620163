package se.samverk.bookkeeping.entry;

/**
 * A draft as it was typed.
 *
 * @param sentBackBecause what the side that posts wants to know first; null while it has not been sent back
 * @param version what keeping or posting it has to name
 */
public record DraftView(String id, EntryForm form, boolean proposed, String sentBackBecause, int version) {}
