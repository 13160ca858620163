package se.samverk.web.collaboration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.InvitationService;
import se.samverk.shared.BusinessException;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/**
 * Reminding of, resending and revoking an invitation, each after it has been said what that means.
 */
@Named("invitationActs")
@ViewScoped
public class InvitationActsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CollaborationService collaborations;

    @Inject
    transient InvitationService invitations;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    private CollaborationView chosen;

    public void choose(String collaborationId) {
        chosen = collaborations.view(collaborationId);
    }

    public void remind(String back) {
        invitations.remind(chosenId());
        notices.sayAndGo(back, "invitation.reminded", chosen.clientName());
    }

    public void resend(String back) {
        invitations.resend(chosenId());
        notices.sayAndGo(back, "invitation.resent", chosen.clientName());
    }

    public void revoke(String back) {
        invitations.revoke(chosenId());
        notices.sayAndGo(back, "invitation.revoked", chosen.clientName());
    }

    private String chosenId() {
        if (chosen == null) {
            throw BusinessException.notFound();
        }
        remedies.offer(
                CollaborationError.ILLEGAL_STATE,
                WebPage.BUREAU_COLLABORATION.of(chosen.id()),
                formats.message("remedy.collaboration"));
        remedies.offer(
                CollaborationError.OWN_EMPLOYEE,
                WebPage.CHANGE_CLIENT.of(chosen.clientId()),
                formats.message("remedy.clientEmail"));
        return chosen.id();
    }

    public CollaborationView getChosen() {
        return chosen;
    }
}
