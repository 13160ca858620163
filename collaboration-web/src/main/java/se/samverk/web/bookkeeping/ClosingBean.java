package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.closing.PeriodRef;
import se.samverk.bookkeeping.closing.PeriodService;
import se.samverk.bookkeeping.closing.PeriodView;
import se.samverk.bookkeeping.closing.YearEndService;
import se.samverk.bookkeeping.closing.YearEndView;
import se.samverk.bookkeeping.closing.YearPeriods;
import se.samverk.shared.Time;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** Locking months and opening them again, ending a year and beginning the next. */
@Named("closing")
@ViewScoped
public class ClosingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Stands before the month of a period for closing entries. */
    private static final String CLOSING = "b";

    @Inject
    transient BooksService books;

    @Inject
    transient PeriodService periods;

    @Inject
    transient YearEndService years;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient Formats formats;

    @Inject
    transient Clock clock;

    private transient List<YearPeriods> list;
    private boolean open;
    private String toLock;
    private String lockReason;
    private String toOpen;
    private String reason;
    private LocalDate endsOn;
    private String yearReason;

    @PostConstruct
    void load() {
        open = books.status().isOpen();
    }

    public boolean isOpen() {
        return open;
    }

    public List<YearPeriods> getYears() {
        if (list == null) {
            list = periods.list();
        }
        return list;
    }

    public List<YearEndView> getYearEnds() {
        return years.list();
    }

    /** Whether a year has ended, so that its result can be told. */
    public boolean over(YearEndView year) {
        return year.endsOn().isBefore(Time.today(clock));
    }

    /** A month by its name, or the closing entries of the year that ends with it. */
    public String name(PeriodView period) {
        return period.closing()
                ? formats.message("closing.entries", period.month())
                : period.month().toString();
    }

    public List<Choice> getLockable() {
        return choices(false);
    }

    /** What is locked and not declared in a VAT return. */
    public List<Choice> getReopenable() {
        return choices(true);
    }

    private List<Choice> choices(boolean locked) {
        return getYears().stream()
                .flatMap(year -> year.periods().stream())
                .filter(period -> period.locked() == locked && period.vat() == null)
                .map(period -> new Choice(value(period), name(period), false))
                .toList();
    }

    private static String value(PeriodView period) {
        return (period.closing() ? CLOSING : "") + period.month();
    }

    private static PeriodRef period(String value) {
        boolean closing = value.startsWith(CLOSING);
        return new PeriodRef(YearMonth.parse(closing ? value.substring(CLOSING.length()) : value), closing);
    }

    public void lock() {
        PeriodRef period = period(toLock);
        periods.lock(period, lockReason);
        notices.sayAndGo(workspace.href("CLOSING"), "closing.locked", period.month());
    }

    public void reopen() {
        PeriodRef period = period(toOpen);
        periods.reopen(period, reason);
        notices.sayAndGo(workspace.href("CLOSING"), "closing.reopened", period.month());
    }

    public void closeYear(LocalDate startsOn) {
        years.closeYear(startsOn);
        notices.sayAndGo(workspace.href("CLOSING"), "closing.moved");
    }

    public void carryForward(LocalDate startsOn) {
        years.carryForward(startsOn);
        notices.sayAndGo(workspace.href("CLOSING"), "closing.carried");
    }

    public void addYear() {
        years.addYear(endsOn, yearReason);
        notices.sayAndGo(workspace.href("CLOSING"), "closing.yearAdded");
    }

    public String getToLock() {
        return toLock;
    }

    public void setToLock(String toLock) {
        this.toLock = toLock;
    }

    public String getLockReason() {
        return lockReason;
    }

    public void setLockReason(String lockReason) {
        this.lockReason = lockReason;
    }

    public String getToOpen() {
        return toOpen;
    }

    public void setToOpen(String toOpen) {
        this.toOpen = toOpen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getYearReason() {
        return yearReason;
    }

    public void setYearReason(String yearReason) {
        this.yearReason = yearReason;
    }
}
