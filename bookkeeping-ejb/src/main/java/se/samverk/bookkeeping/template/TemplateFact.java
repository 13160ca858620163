package se.samverk.bookkeeping.template;

import java.util.List;
import se.samverk.fact.Fact;

/**
 * A template has been made, changed or removed.
 *
 * @param before its name; null for none, as after
 * @param was what it was before; null for nothing
 */
public record TemplateFact(Occasion occasion, String templateId, Readers readers, String before, String after, Made was)
        implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        TEMPLATE_SAVED,
        TEMPLATE_CHANGED,
        TEMPLATE_REMOVED
    }

    /**
     * A template as it was, so that one can tell later by which formulas entries were filled.
     *
     * @param ownerId whose it is: a company, or a bureau for its clients
     */
    public record Made(String ownerId, String name, List<TemplateForm.LineForm> lines) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("entry-template", templateId);
    }
}
