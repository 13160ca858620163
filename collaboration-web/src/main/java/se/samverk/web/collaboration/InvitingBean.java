package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.collaboration.CollaborationError;
import se.samverk.letter.InvitationPreviewService.MailPreview;
import se.samverk.shared.BusinessException;
import se.samverk.web.assignment.AssignmentBean;
import se.samverk.web.page.ClientTab;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;

/** What every way of inviting one client asks, step by step: which assignment, and a greeting. */
@Named("inviting")
@ViewScoped
public class InvitingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The step in which the assignment is chosen. */
    private static final String ASSIGNMENT_STEP = "#uppdrag";

    @Inject
    transient ClientService clients;

    @Inject
    transient AssignmentService assignmentService;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    @PathPart(0)
    String clientId;

    private ClientView client;
    private String page;
    private String assignmentId;
    private String message;
    private transient List<MailPreview> mails;
    private String mailedMessage;
    private transient List<AssignmentView> assignments;

    @PostConstruct
    void load() {
        client = clients.view(clientId);
        if (getAssignments().size() == 1) {
            assignmentId = getAssignments().get(0).id();
        }
    }

    /**
     * Begins on a page.
     *
     * @param path where one is back after an assignment was entered on the way
     */
    public void begin(String path) {
        page = path;
    }

    /** Names where the refusals of an invitation are remedied. */
    public void offerRemedies() {
        remedies.offer(
                CollaborationError.SERVICE_ALREADY_OPEN,
                getCollaborationsHref(),
                formats.message("remedy.collaborations"));
        remedies.offer(
                CollaborationError.ASSIGNMENT_REQUIRED, getNewAssignmentHref(), formats.message("assignments.new"));
        remedies.offer(
                CollaborationError.OWN_EMPLOYEE,
                WebPage.CHANGE_CLIENT.of(clientId),
                formats.message("remedy.clientEmail"));
    }

    /**
     * Goes on from the step of the assignment.
     *
     * @throws BusinessException ASSIGNMENT_REQUIRED at {@code assignment} when none is chosen (D8a)
     */
    public void requireAssignment() {
        offerRemedies();
        if (assignmentId == null) {
            throw BusinessException.at("assignment", CollaborationError.ASSIGNMENT_REQUIRED);
        }
    }

    /** Shows mails that were made with the greeting as it is now. */
    public void show(List<MailPreview> made) {
        mails = made;
        mailedMessage = message;
    }

    /** What would be sent; null until it has been made with the present greeting. */
    public List<MailPreview> getMails() {
        return Objects.equals(message, mailedMessage) ? mails : null;
    }

    public ClientView getClient() {
        return client;
    }

    /** What the client has already. */
    public String getCollaborationsHref() {
        return ClientTab.COLLABORATIONS.of(clientId);
    }

    /** Where an assignment is entered when there is none to choose, with the way back to here. */
    public String getNewAssignmentHref() {
        return AssignmentBean.newHref(clientId, page + ASSIGNMENT_STEP);
    }

    /** Those that work can still be linked to. */
    public List<AssignmentView> getAssignments() {
        if (assignments == null) {
            assignments = assignmentService.list(clientId).stream()
                    .filter(AssignmentView::open)
                    .toList();
        }
        return assignments;
    }

    /** What the chosen one is called; null when none is. */
    public String getAssignmentName() {
        return getAssignments().stream()
                .filter(assignment -> assignment.id().equals(assignmentId))
                .map(AssignmentView::name)
                .findFirst()
                .orElse(null);
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
