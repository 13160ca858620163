package se.samverk.web.collaboration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.caller.CurrentCaller;
import se.samverk.catalogue.Catalogue;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationView;
import se.samverk.shared.BusinessException;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** Answering what the other side wants to change: choose it, see what it means, confirm. */
@Named("changeAnswer")
@ViewScoped
public class ChangeAnswerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ChangeService changes;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    private CollaborationView chosen;

    /**
     * @param shown with the change that the page shows, not one that was asked for since; whether
     *     it still waits is told by the answer
     */
    public void choose(CollaborationView shown) {
        chosen = shown;
    }

    public void approve() {
        changes.approve(chosen().pending().id());
        done("change.approved");
    }

    public void decline() {
        changes.decline(chosen().pending().id());
        done("change.declined");
    }

    private CollaborationView chosen() {
        if (chosen == null) {
            throw BusinessException.notFound();
        }
        remedies.offer(CollaborationError.CHANGE_DECIDED, pageOfChosen(), formats.message("remedy.collaboration"));
        return chosen;
    }

    private void done(String key) {
        notices.sayAndGo(
                pageOfChosen(),
                key,
                formats.text(catalogue.agreed(chosen.serviceCode()).name()),
                currentCaller.get().bureau() ? chosen.clientName() : chosen.bureauName());
    }

    private String pageOfChosen() {
        return CollaborationPage.of(currentCaller.get(), chosen.id());
    }

    /** Which one, for who hears only the button: to a bureau several clients may want the same. */
    public String about(CollaborationView shown) {
        String service = formats.text(catalogue.agreed(shown.serviceCode()).name());
        return currentCaller.get().bureau() ? shown.clientName() + ", " + service : service;
    }

    /** What a person has to be allowed to for being offered the buttons. */
    public Action getAnswering() {
        return Action.ANSWER_CHANGE;
    }

    public CollaborationView getChosen() {
        return chosen;
    }
}
