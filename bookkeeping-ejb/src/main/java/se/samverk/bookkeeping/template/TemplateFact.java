package se.samverk.bookkeeping.template;

import se.samverk.fact.Fact;

/**
 * A template has been made, changed or removed.
 *
 * @param before its name; null for none, as after
 */
public record TemplateFact(Occasion occasion, String templateId, Readers readers, String before, String after)
        implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        TEMPLATE_SAVED,
        TEMPLATE_CHANGED,
        TEMPLATE_REMOVED
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("entry-template", templateId);
    }
}
