package se.samverk.web.plan;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.catalogue.Catalogue;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.letter.InvitationPreviewService;
import se.samverk.plan.PlanActivation;
import se.samverk.plan.PlanDraft;
import se.samverk.plan.PlanError;
import se.samverk.plan.PlanSendingService;
import se.samverk.plan.PlanService;
import se.samverk.shared.CommonError;
import se.samverk.shared.ErrorCode;
import se.samverk.web.collaboration.InvitingBean;
import se.samverk.web.page.ClientTab;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/**
 * The terms of a plan's services, the assignment and a greeting, step by step, before the client is
 * invited to all of them in one go.
 */
@Named("planSending")
@ViewScoped
public class PlanSendingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient CollaborationService collaborations;

    @Inject
    transient PlanService plans;

    @Inject
    transient PlanSendingService sending;

    @Inject
    transient InvitationPreviewService previews;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String clientId;

    @Inject
    InvitingBean inviting;

    private PlanDraft draft;
    private List<TermsRow> rows;
    private List<CollaborationView> shared;

    @PostConstruct
    void load() {
        inviting.begin(WebPage.PLAN_SENDING.of(clientId));
        draft = plans.draft(clientId);
        Map<String, CollaborationView> open = collaborations.ofClient(clientId).stream()
                .filter(view -> view.state().isOpen())
                .collect(Collectors.toMap(CollaborationView::serviceCode, Function.identity()));
        rows = draft.picks().entrySet().stream()
                .filter(pick -> !open.containsKey(pick.getKey()))
                .flatMap(pick -> row(pick.getKey(), pick.getValue()).stream())
                .toList();
        shared = draft.picks().keySet().stream()
                .filter(open::containsKey)
                .map(open::get)
                .toList();
    }

    /** Empty for what has left the catalogue since it was planned: then the plan has to change. */
    private Optional<TermsRow> row(String serviceCode, String variantCode) {
        return catalogue
                .find(serviceCode)
                .flatMap(service -> service.variants().stream()
                        .filter(variant -> variant.code().equals(variantCode))
                        .findFirst()
                        .map(variant -> new TermsRow(service, variant)));
    }

    /** Makes the mails as they would be sent, with what is entered now. */
    public void review() {
        inviting.requireAssignment();
        inviting.show(previews.previewPlan(draft.id(), activation()));
    }

    public void send() {
        inviting.offerRemedies();
        for (ErrorCode code : List.of(PlanError.PLAN_WITHOUT_INVITATION, CommonError.STALE)) {
            remedies.offer(code, WebPage.PLANNER.of(clientId), formats.message("plan.change"));
        }
        sending.send(draft.id(), activation());
        notices.sayAndGo(
                ClientTab.PLAN.of(clientId), "plan.sent", inviting.getClient().name(), rows.size());
    }

    private PlanActivation activation() {
        return new PlanActivation(
                draft.version(),
                rows.stream().collect(Collectors.toMap(row -> row.getService().code(), TermsRow::choice)),
                inviting.getAssignmentId(),
                inviting.getMessage());
    }

    /** Whether there is a draft with something to invite to. */
    public boolean isReady() {
        return draft.id() != null && !rows.isEmpty();
    }

    public List<TermsRow> getRows() {
        return rows;
    }

    /** The services of the plan that are shared already. */
    public List<CollaborationView> getShared() {
        return shared;
    }

    public int getNumber() {
        return draft.number();
    }
}
