package se.samverk.web.collaboration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.EndingService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** Ending the collaboration that the page shows, and withdrawing that. */
@Named("ending")
@ViewScoped
public class EndingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EndingService endings;

    @Inject
    transient Clock clock;

    @Inject
    transient Formats formats;

    @Inject
    transient Notices notices;

    @Inject
    SettingsBean settings;

    private EndingService.When when;
    private Aftermath aftermath;
    private boolean mainContactMissing;

    public void end() {
        CollaborationView view = settings.getView();
        try {
            endings.end(view.id(), when, aftermath, view.version());
        } catch (BusinessException refusal) {
            mainContactMissing = refusal.code() == CollaborationError.MAIN_CONTACT_MISSING;
            if (refusal.code() == CommonError.STALE) {
                settings.readAgain();
            }
            throw refusal;
        }
        done(when == EndingService.When.TODAY ? "settings.ended" : "settings.ending");
    }

    public void withdraw() {
        CollaborationView view = settings.getView();
        endings.withdraw(view.id(), view.version());
        done("settings.withdrawn");
    }

    private void done(String key) {
        notices.sayAndGo(settings.back(), key, settings.serviceName());
    }

    /**
     * Whether the ending was refused for want of a main contact, so that the page leads to it (S6).
     */
    public boolean isMainContactMissing() {
        return mainContactMissing;
    }

    /** Where an administrator of the client's company chooses a main contact. */
    public String getRemedyHref() {
        return new Href(WebPage.USERS.address())
                .with("tillbaka", settings.getPath())
                .toString();
    }

    /** When it can be ended: today always, at the period's end unless that is planned already. */
    public List<EndingService.When> getWhens() {
        return settings.may(Action.END_AT_PERIOD_END.name())
                ? List.of(EndingService.When.values())
                : List.of(EndingService.When.TODAY);
    }

    public String whenText(EndingService.When choice) {
        return choice == EndingService.When.TODAY
                ? formats.message("settings.whenToday", Time.today(clock))
                : formats.message("settings.whenPeriodEnd", settings.getView().renewsOn());
    }

    public Aftermath[] getAftermaths() {
        return Aftermath.values();
    }

    public EndingService.When getWhen() {
        return when;
    }

    public void setWhen(EndingService.When when) {
        this.when = when;
    }

    public Aftermath getAftermath() {
        return aftermath;
    }

    public void setAftermath(Aftermath aftermath) {
        this.aftermath = aftermath;
    }
}
