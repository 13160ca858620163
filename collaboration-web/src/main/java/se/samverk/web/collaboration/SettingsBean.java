package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import se.samverk.caller.CurrentCaller;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.Variant;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.State;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Time;
import se.samverk.web.page.ClientTab;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** The settings of one collaboration, in either portal: what was agreed, and ending it. */
@Named("settings")
@ViewScoped
public class SettingsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CollaborationService collaborations;

    @Inject
    transient EndingService endings;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient Clock clock;

    @Inject
    transient Formats formats;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String id;

    private CollaborationView view;
    private boolean waiting;
    private EndingService.When when;
    private Aftermath aftermath;
    private boolean mainContactMissing;

    @PostConstruct
    void load() {
        readAgain();
    }

    /** Shows what applies now, after somebody else was first. */
    void readAgain() {
        view = collaborations.view(id);
        waiting = view.state() == State.INVITED && clock.instant().isBefore(view.expiresAt());
    }

    public void end() {
        try {
            endings.end(view.id(), when, aftermath, view.version());
        } catch (BusinessException refusal) {
            mainContactMissing = refusal.code() == CollaborationError.MAIN_CONTACT_MISSING;
            if (refusal.code() == CommonError.STALE) {
                readAgain();
            }
            throw refusal;
        }
        done(when == EndingService.When.TODAY ? "settings.ended" : "settings.ending");
    }

    public void withdraw() {
        endings.withdraw(view.id(), view.version());
        done("settings.withdrawn");
    }

    private void done(String key) {
        notices.sayAndGo(back(), key, serviceName());
    }

    String serviceName() {
        return formats.text(getService().name());
    }

    /** The one on the other side of the collaboration. */
    String otherParty() {
        return currentCaller.get().bureau() ? view.clientName() : view.bureauName();
    }

    private String back() {
        return currentCaller.get().bureau()
                ? ClientTab.COLLABORATIONS.of(view.clientId())
                : WebPage.COLLABORATIONS.address();
    }

    public boolean may(String action) {
        return view.allowed().contains(Action.valueOf(action));
    }

    /** The invitation itself, if it waited for an answer when the page was opened. */
    public List<CollaborationView> getWaiting() {
        return waiting ? List.of(view) : List.of();
    }

    /** The change that waits for the caller's own answer. */
    public List<CollaborationView> getWaitingChanges() {
        return may(Action.ANSWER_CHANGE.name()) ? List.of(view) : List.of();
    }

    /**
     * Whether the ending was refused for want of a main contact, so that the page leads to it (S6).
     */
    public boolean isMainContactMissing() {
        return mainContactMissing;
    }

    /** This page, to come back to. */
    public String getPath() {
        return CollaborationPage.of(currentCaller.get(), view.id());
    }

    /** Where an administrator of the client's company chooses a main contact. */
    public String getRemedyHref() {
        return new Href(WebPage.USERS.address()).with("tillbaka", getPath()).toString();
    }

    public CollaborationView getView() {
        return view;
    }

    public OfferedService getService() {
        return catalogue.agreed(view.serviceCode());
    }

    public Variant getVariant() {
        return getService().agreedVariant(view.variantCode());
    }

    /** When it can be ended: today always, at the period's end unless that is planned already. */
    public List<EndingService.When> getWhens() {
        return may(Action.END_AT_PERIOD_END.name())
                ? List.of(EndingService.When.values())
                : List.of(EndingService.When.TODAY);
    }

    public String whenText(EndingService.When choice) {
        return choice == EndingService.When.TODAY
                ? formats.message("settings.whenToday", Time.today(clock))
                : formats.message("settings.whenPeriodEnd", view.renewsOn());
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
