package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.Ending;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.Side;
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

    /** Begins with the end of the period where that can be chosen: what has been paid for is used. */
    @PostConstruct
    void load() {
        List<EndingService.When> whens = getWhens();
        when = whens.get(whens.size() - 1);
    }

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

    /** Asks the other side, which ended it, to go on. */
    public void askToContinue() {
        CollaborationView view = settings.getView();
        endings.askToContinue(view.id(), view.version());
        done("settings.askedToContinue");
    }

    /** Lets the ending stand though the other side asks to go on. */
    public void declineToContinue() {
        CollaborationView view = settings.getView();
        endings.declineToContinue(view.id(), view.version());
        done("settings.declinedToContinue");
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

    /** Whether the caller's side has asked to go on and has no answer yet. */
    public boolean isWaitingForAnswer() {
        Ending ending = settings.getView().ending();
        return ending != null && ending.askedToContinue() && ending.by() != settings.side();
    }

    /** The company that ended it. */
    public String getBy() {
        return company(settings.getView().ending().by() == Side.BUREAU);
    }

    /** What has been paid, and that nothing of it is returned. */
    public String getPaid() {
        Ending ending = settings.getView().ending();
        return formats.message(
                ending.isPaidBeyond() ? "settings.paidNotReturned" : "settings.paidThrough",
                ending.paidThrough(),
                formats.kronor(ending.priceOre()),
                company(ending.payer() == InvoiceRecipient.BUREAU));
    }

    /** What has been paid for and is not returned if it is ended today; null when not running. */
    public String getPaidIfEndedToday() {
        CollaborationView view = settings.getView();
        LocalDate next = view.renewsOn() == null ? view.endsOn() : view.renewsOn();
        return next == null
                ? null
                : formats.message(
                        "settings.endPaid",
                        next.minusDays(1),
                        formats.kronor(view.priceOre()),
                        company(view.invoiceRecipient() == InvoiceRecipient.BUREAU));
    }

    private String company(boolean bureau) {
        return bureau ? settings.getView().bureauName() : settings.getView().clientName();
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
