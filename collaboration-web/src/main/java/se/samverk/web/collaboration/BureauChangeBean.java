package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import se.samverk.access.EndingPreviewService;
import se.samverk.collaboration.BureauChangeService;
import se.samverk.collaboration.BureauChangeView;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** The client changes its bureau: asks another, sees what is open at the present one, or takes it back. */
@Named("bureauChange")
@ViewScoped
public class BureauChangeBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BureauChangeService changes;

    @Inject
    transient CollaborationService collaborations;

    @Inject
    transient EndingPreviewService previews;

    @Inject
    transient OpenRows rows;

    @Inject
    transient Formats formats;

    @Inject
    transient Notices notices;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Clock clock;

    private transient BureauChangeView view;
    private transient List<CollaborationView> running;
    private String number;
    private LocalDate day;

    /** What is open in a service that the present bureau works in. */
    public record OpenAt(String serviceCode, List<OpenRows.Row> rows) {}

    /** What the new and the present bureau reach from the day on. */
    public enum Reached {
        BOOKS,
        QUESTIONS,
        RECORD,
        TEMPLATES
    }

    /** Begins with the first day of a month: what is counted by month then stays with one bureau. */
    @PostConstruct
    void load() {
        day = Time.today(clock).with(TemporalAdjusters.firstDayOfNextMonth());
    }

    /** What is under way; null for nothing. */
    public BureauChangeView getView() {
        if (view == null) {
            view = changes.view().orElse(null);
        }
        return view;
    }

    /** What the company has with its present bureau. */
    private List<CollaborationView> running() {
        if (running == null) {
            running = collaborations.ownOpen().stream()
                    .filter(each -> each.state().isBinding())
                    .toList();
        }
        return running;
    }

    public boolean isWithoutBureau() {
        return running().isEmpty();
    }

    public String getFrom() {
        return running().get(0).bureauName();
    }

    /** What is open, by service; services in which nothing is are not told. */
    public List<OpenAt> getOpen() {
        return running().stream()
                .map(each -> new OpenAt(each.serviceCode(), rows.of(previews.view(each.id()))))
                .filter(open -> !open.rows().isEmpty())
                .toList();
    }

    /** From when on an invitation would be accepted, and who works until then; empty for at once. */
    public String later(CollaborationView invitation) {
        BureauChangeView change = getView();
        return change == null || change.fromName() == null || !change.toName().equals(invitation.bureauName())
                ? ""
                : formats.message("bureauChange.accepting", change.day(), change.fromName());
    }

    public void start() {
        remedies.offer(
                CollaborationError.MAIN_CONTACT_MISSING, WebPage.USERS.address(), formats.message("settings.remedy"));
        changes.start(number, day);
        notices.sayAndGo(WebPage.BUREAU_CHANGE.address(), "bureauChange.started");
    }

    public void withdraw() {
        changes.withdraw();
        notices.sayAndGo(WebPage.BUREAU_CHANGE.address(), "bureauChange.withdrawn");
    }

    public Reached[] getReached() {
        return Reached.values();
    }

    /** The first day on which it can happen. */
    public LocalDate getFirstDay() {
        return Time.today(clock).plusDays(1);
    }

    public LocalDate getLastDay() {
        return Time.today(clock).plusMonths(BureauChangeService.MOST_MONTHS);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
