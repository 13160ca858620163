package se.samverk.document;

import se.samverk.fact.Fact;

/** Something has happened to a document (BFNAR 2013:2, the processing history). */
public record DocumentFact(Occasion occasion, String documentId, Readers readers, Told before, Told after)
        implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        DOCUMENT_HANDED_IN,
        DOCUMENT_DESCRIBED,
        DOCUMENT_SET_ASIDE,
        DOCUMENT_TAKEN_UP,
        DOCUMENT_LINKED
    }

    /**
     * A document as the record names it.
     *
     * @param about what it is, why it was set aside, or what it was linked to; null for nothing
     */
    public record Told(String name, String about) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("document", documentId);
    }
}
