package se.samverk.web.plan;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import se.samverk.catalogue.Catalogue;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.collaboration.CollaborationService;
import se.samverk.plan.Outcome;
import se.samverk.plan.PlanDraft;
import se.samverk.plan.PlanForm;
import se.samverk.plan.PlanService;
import se.samverk.plan.Wish;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;

/** Sitting down together: who does what, and the services that suit it. */
@Named("planner")
@ViewScoped
public class PlannerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient ClientService clients;

    @Inject
    transient CollaborationService collaborations;

    @Inject
    transient PlanService plans;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String clientId;

    @Inject
    @Param(name = "visa")
    String large;

    private ClientView client;
    private PlanDraft draft;
    private Planner planner;
    private String note;

    @PostConstruct
    void load() {
        client = clients.view(clientId);
        draft = plans.draft(clientId);
        note = draft.note();
        planner = new Planner(catalogue, draft, collaborations.ofClient(clientId));
    }

    /** A wish was changed: the proposal follows. */
    public void follow() {
        planner.follow(catalogue);
    }

    /** Takes a variant into the plan, or another one than before. */
    public void choose(String service, String variant) {
        planner.choose(catalogue, service, variant);
    }

    public void leaveOut(String service) {
        planner.choose(catalogue, service, null);
    }

    public void save() {
        save(path(isPresenting()));
    }

    /** Saves, and goes on to the big view or back from it. */
    public void present() {
        save(path(!isPresenting()));
    }

    /** Saves, and goes on to the terms and the invitations. */
    public void goOn() {
        save(WebPage.PLAN_SENDING.of(clientId));
    }

    private void save(String next) {
        plans.save(clientId, new PlanForm(draft.version(), planner.wishes(), planner.picks(), note));
        notices.sayAndGo(next, "plan.saved", draft.number());
    }

    private String path(boolean presented) {
        return WebPage.PLANNER.of(clientId) + (presented ? "?visa=1" : "");
    }

    public List<WishGroup> getGroups() {
        return planner.groups();
    }

    /** What can be wished of a task. */
    public List<Wish> getChoices() {
        return List.of(Wish.values());
    }

    /** The services of the plan. */
    public List<ServiceCard> getChosen() {
        return planner.cards().stream().filter(card -> card.chosen() != null).toList();
    }

    /** Those that have to do with the wishes, too, but are not part of the plan. */
    public List<ServiceCard> getOthers() {
        return planner.cards().stream().filter(card -> card.chosen() == null).toList();
    }

    /** What the two have to agree on without a service. */
    public List<WishRow> getByConversation() {
        return with(Outcome.Kind.CONVERSATION);
    }

    public List<WishRow> getByClientAlone() {
        return with(Outcome.Kind.CLIENT_ALONE);
    }

    private List<WishRow> with(Outcome.Kind kind) {
        return planner.rows().stream()
                .filter(row -> row.getOutcome() != null && row.getOutcome().kind() == kind)
                .toList();
    }

    /** The lowest price of a month for all services of the plan, in öre. */
    public long getMonthlyOre() {
        return getChosen().stream()
                .mapToLong(card -> card.chosen().monthlyOre())
                .sum();
    }

    public int getMarked() {
        return planner.wishes().size();
    }

    public int getTasks() {
        return planner.rows().size();
    }

    public ClientView getClient() {
        return client;
    }

    public int getNumber() {
        return draft.number();
    }

    /** Whether the page is shown on a screen in the meeting: large, and nothing but the plan. */
    public boolean isPresenting() {
        return "1".equals(large);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
