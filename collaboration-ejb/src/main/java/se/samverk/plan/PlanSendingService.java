package se.samverk.plan;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.catalogue.Catalogue;
import se.samverk.collaboration.Collaborations;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.Terms;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;

/** Activates the services of a plan and fixes the plan, in one transaction. */
@Boundary
public class PlanSendingService {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Catalogue catalogue;

    @Inject
    Plans plans;

    @Inject
    Collaborations collaborations;

    @Inject
    InvitationService invitations;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * Invites the client to each service of the plan that is not shared already: to all of them, or
     * to none when one is refused. From then on the version stays as it is. Whoever has sent it may
     * do so again, which changes nothing.
     *
     * @throws BusinessException NOT_FOUND for a plan of another bureau; STALE when somebody else
     *     changed or sent it, or a service was shared or ended meanwhile; PLAN_WITHOUT_INVITATION
     *     when there is nothing to invite to; and what {@link InvitationService#invite} refuses
     */
    @Retry
    @Requires(Right.INVITE)
    public void send(String planId, PlanActivation activation) {
        Caller caller = currentCaller.get();
        ClientPlan plan = plans.getForUpdate(planId, caller.bureauId());
        if (plan.wasSentBy(caller.userId())) {
            return;
        }
        if (plan.version() != activation.version()) {
            throw new BusinessException(CommonError.STALE);
        }
        List<PlannedService> invited = invited(plan, activation.terms().keySet());
        Map<String, Terms> terms = invited.stream()
                .collect(Collectors.toMap(PlannedService::serviceCode, service -> terms(service, activation)));
        plan.send(terms, caller.userId(), clock.instant());
        em.flush();
        invitations.inviteAll(
                plan.id(),
                invited.stream().map(service -> form(plan, service, activation)).toList());
        facts.fire(PlanFact.of(PlanFact.Occasion.PLAN_SENT, plan));
    }

    private List<PlannedService> invited(ClientPlan plan, Set<String> chosen) {
        Set<String> open = collaborations.openServices(plan.clientId());
        List<PlannedService> invited = plan.services().stream()
                .filter(service -> !open.contains(service.serviceCode()))
                .toList();
        if (invited.isEmpty()) {
            throw new BusinessException(PlanError.PLAN_WITHOUT_INVITATION);
        }
        if (!invited.stream()
                .map(PlannedService::serviceCode)
                .collect(Collectors.toSet())
                .equals(chosen)) {
            throw new BusinessException(CommonError.STALE);
        }
        return invited;
    }

    private Terms terms(PlannedService service, PlanActivation activation) {
        PlanActivation.Choice choice = activation.terms().get(service.serviceCode());
        if (choice.months() == null || choice.recipient() == null) {
            throw new BusinessException(CommonError.REQUIRED);
        }
        return new Terms(
                service.variantCode(),
                choice.months(),
                choice.recipient(),
                catalogue
                        .service(service.serviceCode())
                        .variant(service.variantCode())
                        .priceOf(choice.months(), choice.recipient()));
    }

    private static InvitationForm form(ClientPlan plan, PlannedService service, PlanActivation activation) {
        PlanActivation.Choice choice = activation.terms().get(service.serviceCode());
        return new InvitationForm(
                plan.clientId(),
                service.serviceCode(),
                service.variantCode(),
                choice.months(),
                choice.recipient(),
                activation.assignmentId(),
                activation.message());
    }
}
