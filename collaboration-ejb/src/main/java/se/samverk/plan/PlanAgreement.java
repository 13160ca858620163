package se.samverk.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import se.samverk.caller.CurrentCaller;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.CollaborationFact;
import se.samverk.fact.Fact;

/** Whoever accepts an invitation that was sent with a plan agrees to the plan. */
@ApplicationScoped
public class PlanAgreement {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Plans plans;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    void agree(@Observes CollaborationFact fact) {
        if (fact.occasion() == CollaborationFact.Occasion.ACCEPTED) {
            Collaboration accepted = em.find(Collaboration.class, fact.collaborationId());
            plans.find(accepted.planId()).ifPresent(this::agree);
        }
    }

    private void agree(ClientPlan plan) {
        if (plan.agree(currentCaller.get().userId(), clock.instant())) {
            facts.fire(PlanFact.of(PlanFact.Occasion.PLAN_AGREED, plan));
        }
    }
}
