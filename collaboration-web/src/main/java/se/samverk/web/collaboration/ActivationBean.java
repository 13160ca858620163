package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.Terms;
import se.samverk.letter.InvitationPreviewService;
import se.samverk.web.catalogue.TermsBean;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/**
 * Activating a service for a client, step by step: what it is, its terms, the assignment, a
 * greeting, and the very mail before it is sent.
 */
@Named("activation")
@ViewScoped
public class ActivationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient InvitationService invitations;

    @Inject
    transient InvitationPreviewService previews;

    @Inject
    transient CollaborationService collaborations;

    @Inject
    transient Formats formats;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String clientId;

    @Inject
    @PathPart(1)
    String serviceCode;

    @Inject
    InvitingBean inviting;

    @Inject
    TermsBean terms;

    private CollaborationView open;
    private boolean repeating;

    @PostConstruct
    void load() {
        inviting.begin(WebPage.ACTIVATION.of(clientId, serviceCode));
        List<CollaborationView> earlier = collaborations.ofClient(clientId).stream()
                .filter(view -> view.serviceCode().equals(serviceCode))
                .toList();
        open = earlier.stream()
                .filter(view -> view.state().isOpen())
                .findFirst()
                .orElse(null);
        begin(earlier);
    }

    /** Begins with the terms of the last time, as far as they are still offered, else with what is usual. */
    private void begin(List<CollaborationView> earlier) {
        terms.begin(getService());
        earlier.stream()
                .map(CollaborationView::terms)
                .filter(last -> getService().offers(last.variantCode(), last.periodMonths(), last.invoiceRecipient()))
                .findFirst()
                .ifPresent(this::repeat);
    }

    private void repeat(Terms last) {
        terms.begin(getService(), last);
        repeating = true;
    }

    /** Makes the mail as it would be sent, with what is entered now. */
    public void review() {
        inviting.requireAssignment();
        inviting.show(List.of(previews.preview(form())));
    }

    public void invite() {
        inviting.offerRemedies();
        invitations.invite(form());
        notices.sayAndGo(
                inviting.getCollaborationsHref(),
                "invitation.sent",
                inviting.getClient().name(),
                formats.text(getService().name()));
    }

    private InvitationForm form() {
        return new InvitationForm(
                clientId,
                serviceCode,
                terms.getVariantCode(),
                terms.getMonths(),
                terms.getRecipient(),
                inviting.getAssignmentId(),
                inviting.getMessage());
    }

    public OfferedService getService() {
        return catalogue.service(serviceCode);
    }

    /** Whether the terms are those of the last time. */
    public boolean isRepeating() {
        return repeating;
    }

    /** What the client had open in the service when the page was opened; null for nothing (D3b). */
    public CollaborationView getOpen() {
        return open;
    }
}
