package se.samverk.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import se.samverk.caller.CurrentCaller;
import se.samverk.collaboration.CollaborationEvent;
import se.samverk.shared.Audited;

/** Whoever accepts an invitation that was sent with a plan agrees to the plan. */
@ApplicationScoped
public class PlanAgreement {

    @Inject
    Clock clock;

    @Inject
    Plans plans;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Audited> audit;

    void agree(@Observes CollaborationEvent event) {
        if (event.occasion() == CollaborationEvent.Occasion.ACCEPTED) {
            plans.find(event.collaboration().planId()).ifPresent(this::agree);
        }
    }

    private void agree(ClientPlan plan) {
        if (plan.agree(currentCaller.get().userId(), clock.instant())) {
            audit.fire(Audited.of("PLAN_AGREED", "plan", plan.id())
                    .concerning(plan.bureauId(), plan.companyId(), plan.clientId())
                    .changing(null, plan.label()));
        }
    }
}
