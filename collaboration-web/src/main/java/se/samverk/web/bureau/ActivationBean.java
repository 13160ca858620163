package se.samverk.web.bureau;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.CollaborationService;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationService;
import se.samverk.notification.InvitationPreviewService;
import se.samverk.notification.InvitationPreviewService.MailPreview;
import se.samverk.shared.ErrorCode;
import se.samverk.web.request.Mends;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.shell.TermsBean;

/** Activating a service for a client: its terms, the assignment and a message. */
@Named("activation")
@ViewScoped
public class ActivationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Catalogue catalogue;
    @Inject transient ClientService clients;
    @Inject transient AssignmentService assignmentService;
    @Inject transient InvitationService invitations;
    @Inject transient InvitationPreviewService previews;
    @Inject transient Formats formats;
    @Inject transient Mends mends;
    @Inject transient Notices notices;

    @Inject
    @PathPart(0)
    String clientId;

    @Inject
    @PathPart(1)
    String serviceCode;

    @Inject TermsBean terms;

    private ClientView client;
    private String assignmentId;
    private String message;
    private transient MailPreview preview;
    private transient List<AssignmentView> assignments;

    @PostConstruct
    void load() {
        client = clients.view(clientId);
        terms.begin(getService());
        if (getAssignments().size() == 1) {
            assignmentId = getAssignments().get(0).id();
        }
    }

    /** Makes the mail as it would be sent, with what is entered now. */
    public void look() {
        preview = previews.preview(clientId, serviceCode, message);
    }

    public void invite() {
        mends.offer(
                ErrorCode.SERVICE_ALREADY_OPEN,
                "/byra/kund/" + clientId + "?flik=samarbeten",
                formats.message("mend.collaborations"));
        mends.offer(
                ErrorCode.ASSIGNMENT_REQUIRED,
                getNewAssignmentHref(),
                formats.message("assignments.new"));
        invitations.invite(
                new InvitationForm(
                        clientId,
                        serviceCode,
                        terms.getVariantCode(),
                        terms.getMonths(),
                        terms.getRecipient(),
                        assignmentId,
                        message));
        notices.sayAndGo(
                "/byra/kund/" + clientId + "?flik=samarbeten",
                "invitation.sent",
                client.name(),
                formats.text(getService().name()));
    }

    public CollaborationService getService() {
        return catalogue.service(serviceCode);
    }

    public ClientView getClient() {
        return client;
    }

    /** Where an assignment is entered when there is none to choose, with the way back to here. */
    public String getNewAssignmentHref() {
        return AssignmentBean.newHref(clientId, "/byra/aktivera/" + clientId + "/" + serviceCode);
    }

    /** Those that work can still be linked to. */
    public List<AssignmentView> getAssignments() {
        if (assignments == null) {
            assignments =
                    assignmentService.list(clientId).stream().filter(AssignmentView::open).toList();
        }
        return assignments;
    }

    /** Null until it has been asked for. */
    public MailPreview getPreview() {
        return preview;
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
