package se.samverk.plan;

import se.samverk.fact.Fact;

/**
 * Something has happened to a version of a client's plan.
 *
 * @param after which version
 */
public record PlanFact(Occasion occasion, String planId, Readers readers, String after) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        PLAN_SAVED,
        PLAN_SENT,
        PLAN_AGREED
    }

    /** A draft is the bureau's own business; what is sent or agreed the company may read too. */
    static PlanFact of(Occasion occasion, ClientPlan plan) {
        String companyId = occasion == Occasion.PLAN_SAVED ? null : plan.companyId();
        return new PlanFact(
                occasion, plan.id(), new Readers(plan.bureauId(), companyId, plan.clientId()), plan.label());
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("plan", planId);
    }
}
