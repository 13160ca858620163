package se.samverk.bookkeeping.entry;

import se.samverk.fact.Fact;

/**
 * A draft has been made, or thrown away. What is typed in between is not recorded: nothing of it is in the books.
 *
 * @param after its text; null for none
 */
public record DraftFact(Occasion occasion, String draftId, Readers readers, String after) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        DRAFT_KEPT,
        ENTRY_PROPOSED,
        DRAFT_DISCARDED
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("entry-draft", draftId);
    }
}
