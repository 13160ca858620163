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
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.catalogue.Variant;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationService;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** Activating a service for a client: variant, period, payer, assignment and a message. */
@Named("activation")
@ViewScoped
public class ActivationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Catalogue catalogue;
    @Inject transient ClientService clients;
    @Inject transient AssignmentService assignmentService;
    @Inject transient InvitationService invitations;
    @Inject transient Formats formats;
    @Inject transient Notices notices;

    @Inject
    @PathPart(0)
    String clientId;

    @Inject
    @PathPart(1)
    String serviceCode;

    private ClientView client;
    private String variantCode;
    private Integer months;
    private InvoiceRecipient recipient;
    private String assignmentId;
    private String message;
    private transient List<AssignmentView> assignments;

    @PostConstruct
    void load() {
        client = clients.view(clientId);
        choose(getService().variants().get(0));
        if (getAssignments().size() == 1) {
            assignmentId = getAssignments().get(0).id();
        }
    }

    /** After another variant was chosen: keeps what it offers too, replaces what it does not. */
    public void variantChosen() {
        choose(getService().variant(variantCode));
    }

    private void choose(Variant variant) {
        variantCode = variant.code();
        if (variant.prices().stream()
                .noneMatch(price -> Integer.valueOf(price.months()).equals(months))) {
            months = variant.prices().get(0).months();
        }
        if (!variant.recipients().contains(recipient)) {
            recipient = variant.recipients().get(variant.recipients().size() - 1);
        }
    }

    public void invite() {
        invitations.invite(
                new InvitationForm(
                        clientId,
                        serviceCode,
                        variantCode,
                        months,
                        recipient,
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

    public Variant getVariant() {
        return getService().variant(variantCode);
    }

    public ClientView getClient() {
        return client;
    }

    /** Those that work can still be linked to. */
    public List<AssignmentView> getAssignments() {
        if (assignments == null) {
            assignments =
                    assignmentService.list(clientId).stream().filter(AssignmentView::open).toList();
        }
        return assignments;
    }

    public String getVariantCode() {
        return variantCode;
    }

    public void setVariantCode(String variantCode) {
        this.variantCode = variantCode;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public InvoiceRecipient getRecipient() {
        return recipient;
    }

    public void setRecipient(InvoiceRecipient recipient) {
        this.recipient = recipient;
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
