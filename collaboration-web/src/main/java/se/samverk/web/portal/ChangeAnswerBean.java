package se.samverk.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.catalogue.Catalogue;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.identity.CurrentCaller;
import se.samverk.shared.BusinessException;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** Answering what the other side wants to change: choose it, see what it means, confirm. */
@Named("changeAnswer")
@ViewScoped
public class ChangeAnswerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient CollaborationService collaborations;
    @Inject transient ChangeService changes;
    @Inject transient Catalogue catalogue;
    @Inject transient CurrentCaller currentCaller;
    @Inject transient Formats formats;
    @Inject transient Notices notices;

    private CollaborationView chosen;

    public void choose(String collaborationId) {
        CollaborationView view = collaborations.view(collaborationId);
        if (view.pending() == null) {
            throw BusinessException.notFound();
        }
        chosen = view;
    }

    public void approve() {
        changes.approve(chosen().id(), chosen().pending().id());
        done("change.approved");
    }

    public void decline() {
        changes.decline(chosen().id(), chosen().pending().id());
        done("change.declined");
    }

    private CollaborationView chosen() {
        if (chosen == null) {
            throw BusinessException.notFound();
        }
        return chosen;
    }

    private void done(String key) {
        boolean bureau = currentCaller.get().bureau();
        notices.sayAndGo(
                (bureau ? "/byra/avtal/" : "/mina/samarbete/") + chosen.id(),
                key,
                formats.text(catalogue.agreed(chosen.serviceCode()).name()),
                bureau ? chosen.clientName() : chosen.bureauName());
    }

    /** What a person has to be allowed to for being offered the buttons. */
    public Action getAnswering() {
        return Action.ANSWER_CHANGE;
    }

    public CollaborationView getChosen() {
        return chosen;
    }
}
