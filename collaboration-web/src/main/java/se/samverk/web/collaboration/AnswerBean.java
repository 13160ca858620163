package se.samverk.web.collaboration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.catalogue.Catalogue;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationView;
import se.samverk.company.CompanyError;
import se.samverk.shared.BusinessException;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** Answering an invitation: choose it, see what it means, confirm. */
@Named("answer")
@ViewScoped
public class AnswerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AnswerService answers;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    private CollaborationView chosen;
    private String reason;

    /**
     * @param shown the invitation that the page shows; whether it still waits is told by the answer
     */
    public void choose(CollaborationView shown) {
        chosen = shown;
    }

    public void accept() {
        answers.accept(chosenId());
        done("answer.accepted");
    }

    public void decline() {
        answers.decline(chosenId(), reason);
        done("answer.declined");
    }

    private String chosenId() {
        if (chosen == null) {
            throw BusinessException.notFound();
        }
        remedies.offer(
                CompanyError.CLIENT_HAS_OTHER_BUREAU, WebPage.COLLABORATIONS.address(), formats.message("remedy.mine"));
        remedies.offer(
                CollaborationError.ALREADY_DECIDED,
                WebPage.COLLABORATION.of(chosen.id()),
                formats.message("remedy.collaboration"));
        return chosen.id();
    }

    private void done(String key) {
        notices.sayAndGo(
                WebPage.SERVICES.address(),
                key,
                formats.text(catalogue.agreed(chosen.serviceCode()).name()),
                chosen.bureauName());
    }

    /** What a person has to be allowed to for being offered the buttons. */
    public Action getAccepting() {
        return Action.ACCEPT;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public CollaborationView getChosen() {
        return chosen;
    }
}
