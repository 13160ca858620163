package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.ChangeEffect;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.web.catalogue.TermsBean;
import se.samverk.web.shell.Notices;

/** Changing the settings of the collaboration that the page shows: choose, see what it comes to, confirm. */
@Named("change")
@ViewScoped
public class ChangeBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ChangeService changes;

    @Inject
    transient Notices notices;

    @Inject
    SettingsBean settings;

    @Inject
    TermsBean terms;

    @Inject
    ApprovalReasonsBean reasons;

    private ChangeEffect effect;

    @PostConstruct
    void load() {
        if (isPossible()) {
            terms.begin(settings.getService(), settings.getView().terms());
        }
    }

    /** Whether the caller may change the settings now. */
    public boolean isPossible() {
        return settings.may(Action.CHANGE_SETTINGS.name())
                && settings.getService().isOffered();
    }

    /** Works out what the choice comes to, nothing if it is what holds already; nothing changes yet. */
    public void look() {
        effect = null;
        try {
            effect = changes.preview(settings.getView().id(), terms.asChange());
        } catch (BusinessException refused) {
            if (refused.code() != CollaborationError.NOTHING_CHANGED) {
                throw refused;
            }
        }
    }

    /** Does what was shown; when something else applies since, shows it anew instead. */
    public void confirm() {
        CollaborationView view = settings.getView();
        try {
            changes.change(view.id(), terms.asChange(), effect, view.version());
        } catch (BusinessException refused) {
            if (refused.code() == CommonError.STALE) {
                settings.readAgain();
                look();
            }
            throw refused;
        }
        done(outcome());
    }

    private String outcome() {
        if (effect.needsApproval()) {
            return "change.asked";
        }
        return effect.atRenewal() == null ? "change.made" : "change.planned";
    }

    public void withdraw() {
        changes.withdraw(settings.getView().pending().id());
        done("change.withdrawn");
    }

    private void done(String key) {
        notices.sayAndGo(settings.getPath(), key, settings.serviceName(), settings.getOtherParty());
    }

    /** Why the other side is asked first. */
    public String getReasons() {
        return reasons.of(settings.getView(), settings.side().other(), effect.atOnce(), effect.atRenewal());
    }

    public ChangeEffect getEffect() {
        return effect;
    }
}
