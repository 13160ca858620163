package se.samverk.plan;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.CommonTask;
import se.samverk.client.Client;
import se.samverk.client.Clients;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.shared.PlainText;

/** The plans that a bureau makes with its clients. */
@Boundary
public class PlanService {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Catalogue catalogue;

    @Inject
    Clients clients;

    @Inject
    Plans plans;

    @Inject
    PlanViews views;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * All versions of a client's plan, the latest first.
     *
     * @throws BusinessException NOT_FOUND for a client of another bureau
     */
    @Requires(Right.VIEW_CLIENTS)
    public List<PlanView> ofClient(String clientId) {
        return views.ofClient(client(clientId).id());
    }

    /**
     * What there is to go on planning with: the draft, or what the latest version says.
     *
     * @throws BusinessException NOT_FOUND for a client of another bureau
     */
    @Requires(Right.EDIT_CLIENTS)
    public PlanDraft draft(String clientId) {
        return plans.latest(client(clientId).id())
                .map(ClientPlan::asDraft)
                .orElseGet(() -> new PlanDraft(null, 1, null, Map.of(), Map.of(), null));
    }

    /**
     * Saves the draft, or begins one. Saving what is saved already changes nothing.
     *
     * @throws BusinessException NOT_FOUND for a client of another bureau; STALE when somebody else
     *     saved or sent it first; PLAN_WITHOUT_TASKS; NOT_FOUND or NOT_OFFERED for a service or
     *     variant that is not in the catalogue; TOO_LONG or NOT_PLAIN_TEXT at {@code note}
     */
    @Retry
    @Requires(Right.EDIT_CLIENTS)
    public void save(String clientId, PlanForm form) {
        Caller caller = currentCaller.get();
        Client client = client(clientId);
        String note = PlainText.lines("note", form.note(), PlanForm.LONGEST_NOTE);
        List<PlannedService> services = services(form);
        List<PlanLine> lines = lines(form);
        ClientPlan plan = draftOf(client, form.version());
        if (plan.holds(lines, services, note)) {
            return;
        }
        plan.write(lines, services, note, caller.userId(), clock.instant());
        flush();
        facts.fire(PlanFact.of(PlanFact.Occasion.PLAN_SAVED, plan));
    }

    private Client client(String clientId) {
        return clients.get(clientId, currentCaller.get().bureauId());
    }

    private ClientPlan draftOf(Client client, Integer shown) {
        Optional<ClientPlan> latest = plans.latest(client.id());
        Optional<ClientPlan> draft = latest.filter(ClientPlan::isDraft);
        if (!Objects.equals(shown, draft.map(ClientPlan::version).orElse(null))) {
            throw new BusinessException(CommonError.STALE);
        }
        if (draft.isPresent()) {
            return draft.get();
        }
        ClientPlan begun = new ClientPlan(client, latest.map(ClientPlan::number).orElse(0) + 1);
        plans.add(begun);
        return begun;
    }

    /** In the order of the catalogue, whatever the order in which they were marked. */
    private List<PlanLine> lines(PlanForm form) {
        List<PlanLine> lines = new ArrayList<>();
        for (CommonTask task : catalogue.commonTasks()) {
            Wish wish = form.wishes().get(task.code());
            if (wish != null) {
                lines.add(new PlanLine(
                        lines.size() + 1, task, Outcome.of(task.code(), wish, catalogue.services(), form.picks())));
            }
        }
        if (lines.isEmpty()) {
            throw new BusinessException(PlanError.PLAN_WITHOUT_TASKS);
        }
        return lines;
    }

    private List<PlannedService> services(PlanForm form) {
        List<PlannedService> services = new ArrayList<>();
        form.picks()
                .forEach((service, variant) -> services.add(new PlannedService(
                        services.size() + 1,
                        service,
                        catalogue.service(service).variant(variant).code())));
        return services;
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException refused) {
            BusinessException stale = new BusinessException(CommonError.STALE);
            throw Constraints.translated(
                    refused, Map.of("client_plan_draft_uq", stale, "client_plan_number_uq", stale));
        }
    }
}
