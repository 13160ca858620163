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
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.catalogue.Catalogue;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.plan.PlanActivation;
import se.samverk.plan.PlanDraft;
import se.samverk.plan.PlanSendingService;
import se.samverk.plan.PlanService;
import se.samverk.shared.ErrorCode;
import se.samverk.web.bureau.AssignmentBean;
import se.samverk.web.request.Mends;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** The terms of a plan's services, before the client is invited to all of them in one go. */
@Named("planSending")
@ViewScoped
public class PlanSendingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Catalogue catalogue;
    @Inject transient ClientService clients;
    @Inject transient AssignmentService assignmentService;
    @Inject transient CollaborationService collaborations;
    @Inject transient PlanService plans;
    @Inject transient PlanSendingService sending;
    @Inject transient Formats formats;
    @Inject transient Mends mends;
    @Inject transient Notices notices;

    @Inject
    @PathPart(0)
    String clientId;

    private ClientView client;
    private PlanDraft draft;
    private List<TermsRow> rows;
    private List<CollaborationView> shared;
    private transient List<AssignmentView> assignments;
    private String assignmentId;
    private String message;

    @PostConstruct
    void load() {
        client = clients.view(clientId);
        draft = plans.draft(clientId);
        Map<String, CollaborationView> open =
                collaborations.ofClient(clientId).stream()
                        .filter(view -> view.state().isOpen())
                        .collect(
                                Collectors.toMap(
                                        CollaborationView::serviceCode, Function.identity()));
        rows =
                draft.picks().entrySet().stream()
                        .filter(pick -> !open.containsKey(pick.getKey()))
                        .flatMap(pick -> row(pick.getKey(), pick.getValue()).stream())
                        .toList();
        shared = draft.picks().keySet().stream().filter(open::containsKey).map(open::get).toList();
        if (getAssignments().size() == 1) {
            assignmentId = getAssignments().get(0).id();
        }
    }

    /** Empty for what has left the catalogue since it was planned: then the plan has to change. */
    private Optional<TermsRow> row(String serviceCode, String variantCode) {
        return catalogue
                .find(serviceCode)
                .flatMap(
                        service ->
                                service.variants().stream()
                                        .filter(variant -> variant.code().equals(variantCode))
                                        .findFirst()
                                        .map(variant -> new TermsRow(service, variant)));
    }

    public void send() {
        mends.offer(
                ErrorCode.SERVICE_ALREADY_OPEN,
                "/byra/kund/" + clientId + "?flik=samarbeten",
                formats.message("mend.collaborations"));
        mends.offer(
                ErrorCode.ASSIGNMENT_REQUIRED,
                getNewAssignmentHref(),
                formats.message("assignments.new"));
        sending.send(
                draft.id(),
                new PlanActivation(
                        draft.version(),
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> row.getService().code(), TermsRow::choice)),
                        assignmentId,
                        message));
        notices.sayAndGo(
                "/byra/kund/" + clientId + "?flik=plan", "plan.sent", client.name(), rows.size());
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

    /** Where an assignment is entered when there is none to choose, with the way back to here. */
    public String getNewAssignmentHref() {
        return AssignmentBean.newHref(clientId, "/byra/plan-skicka/" + clientId);
    }

    /** Those that work can still be linked to. */
    public List<AssignmentView> getAssignments() {
        if (assignments == null) {
            assignments =
                    assignmentService.list(clientId).stream().filter(AssignmentView::open).toList();
        }
        return assignments;
    }

    public ClientView getClient() {
        return client;
    }

    public int getNumber() {
        return draft.number();
    }

    public String getAssignmentId() {
        return assignmentId;
    }

    public void setAssignmentId(String assignmentId) {
        this.assignmentId = assignmentId;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
