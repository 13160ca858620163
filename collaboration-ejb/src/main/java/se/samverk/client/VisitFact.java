package se.samverk.client;

import se.samverk.fact.Fact;

/**
 * An employee of a bureau has come to the users of a client's company, or has left them (D6a).
 *
 * @param companyId the visited company
 * @param after the name of the bureau
 */
public record VisitFact(Occasion occasion, String companyId, Readers readers, String after) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        VISIT_BEGUN,
        VISIT_ENDED
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("company", companyId);
    }
}
