package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.AccountBalance;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.report.JournalRow;
import se.samverk.bookkeeping.report.LedgerPage;
import se.samverk.bookkeeping.report.ReportMonths;
import se.samverk.bookkeeping.report.ReportService;
import se.samverk.bookkeeping.report.Statement;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WorkspaceBean;

/** The reports of the books, each for the months that the address asks for. */
@Named("reports")
@RequestScoped
public class ReportsBean {

    private static final String FIRST = "fran";
    private static final String LAST = "till";
    private static final String TAB = "flik";
    private static final String ACCOUNT = "konto";
    private static final String PART = "del";

    @Inject
    ReportService service;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private List<ReportMonths> years;
    private ReportMonths months;
    private Statement statement;
    private LedgerPage ledger;
    private Page<JournalRow> journal;

    private List<ReportMonths> years() {
        if (years == null) {
            years = service.years();
        }
        return years;
    }

    /** Whether there are books to report of. */
    public boolean isOpen() {
        return !years().isEmpty();
    }

    public ReportTab getTab() {
        return ReportTab.of(request.getParameter(TAB));
    }

    public ReportTab[] getTabs() {
        return ReportTab.values();
    }

    public ReportMonths getMonths() {
        if (months == null) {
            months = MonthsAsked.of(
                    request.getParameter(FIRST),
                    request.getParameter(LAST),
                    years(),
                    YearMonth.from(Time.today(clock)));
        }
        return months;
    }

    public List<Choice> getFirstChoices() {
        return choices(getMonths().first());
    }

    public List<Choice> getLastChoices() {
        return choices(getMonths().last());
    }

    private List<Choice> choices(YearMonth chosen) {
        return years().stream()
                .flatMap(year -> Stream.iterate(year.last(), month -> month.minusMonths(1))
                        .takeWhile(month -> !month.isBefore(year.first())))
                .map(month -> new Choice(month.toString(), month.toString(), month.equals(chosen)))
                .toList();
    }

    public String tabHref(ReportTab tab) {
        return page(tab).toString();
    }

    public boolean isShown(ReportTab tab) {
        return tab == getTab();
    }

    private Href page(ReportTab tab) {
        return page(tab, getMonths());
    }

    private Href page(ReportTab tab, ReportMonths of) {
        return new Href(workspace.href("REPORTS"))
                .with(TAB, tab.word())
                .with(FIRST, of.first().toString())
                .with(LAST, of.last().toString());
    }

    /** The same report as a file. */
    public String fileHref(String format) {
        return new Href(WebPage.REPORT_FILE.of(workspace.getView().customerNumber()))
                .with("rapport", getTab().report().name())
                .with("format", format)
                .with(FIRST, getMonths().first().toString())
                .with(LAST, getMonths().last().toString())
                .toString();
    }

    public Statement getStatement() {
        if (statement == null) {
            statement = getTab() == ReportTab.BALANCE ? service.balanceSheet(getMonths()) : incomeStatement();
        }
        return statement;
    }

    private Statement incomeStatement() {
        return narrowing()
                .map(by -> service.incomeStatementOf(by.dimension(), by.code(), getMonths()))
                .orElseGet(() -> service.incomeStatement(getMonths()));
    }

    /** A cost centre or a project; as in an address: PROJECT.P1. */
    private record Narrowing(Dimension dimension, String code) {
        private String value() {
            return dimension + "." + code;
        }
    }

    private List<Narrowing> narrowings() {
        return Stream.of(Dimension.values())
                .flatMap(dimension -> service.codes(dimension).stream().map(code -> new Narrowing(dimension, code)))
                .toList();
    }

    private Optional<Narrowing> narrowing() {
        String asked = request.getParameter(PART);
        return asked == null || asked.isEmpty()
                ? Optional.empty()
                : narrowings().stream()
                        .filter(each -> each.value().equals(asked))
                        .findFirst();
    }

    /** The cost centres and projects by which the result can be narrowed. */
    public List<Choice> getParts() {
        String asked = request.getParameter(PART);
        return narrowings().stream()
                .map(each -> new Choice(
                        each.value(),
                        formats.message("reportPart." + each.dimension(), each.code()),
                        each.value().equals(asked)))
                .toList();
    }

    /** Whether a figure of an account opens the lines that it is made of. */
    public boolean isOpening(Statement.Row row, int column) {
        return row.kind() == Statement.Kind.ACCOUNT
                && !row.figures().get(column).isZero()
                && switch (getStatement().columns().get(column)) {
                    case PERIOD, YEAR_TO_DATE, CHANGE, CLOSING -> true;
                    default -> false;
                };
    }

    /** The general ledger of the account and the months that a figure is about. */
    public String figureHref(Statement.Row row, int column) {
        boolean yearToDate = getStatement().columns().get(column) == Statement.Column.YEAR_TO_DATE;
        ReportMonths of = yearToDate ? new ReportMonths(beginning(), getMonths().last()) : getMonths();
        return page(ReportTab.LEDGER, of).with(ACCOUNT, row.key()).toString();
    }

    private YearMonth beginning() {
        return years().stream()
                .filter(year -> !year.first().isAfter(getMonths().last())
                        && !year.last().isBefore(getMonths().last()))
                .map(ReportMonths::first)
                .findFirst()
                .orElseThrow();
    }

    public String accountHref(String account) {
        return page(ReportTab.LEDGER).with(ACCOUNT, account).toString();
    }

    public List<AccountBalance> getBalances() {
        return service.trialBalance(getMonths());
    }

    /** The account whose lines are shown; null for the list of accounts. */
    public String getAccount() {
        return request.getParameter(ACCOUNT);
    }

    public LedgerPage getLedger() {
        if (ledger == null) {
            ledger = service.ledger(
                    getAccount(), getMonths(), request.getParameter("fore"), request.getParameter("efter"));
        }
        return ledger;
    }

    public String getLedgerPreviousHref() {
        return cursor(
                page(ReportTab.LEDGER).with(ACCOUNT, getAccount()),
                "fore",
                getLedger().before());
    }

    public String getLedgerNextHref() {
        return cursor(
                page(ReportTab.LEDGER).with(ACCOUNT, getAccount()),
                "efter",
                getLedger().after());
    }

    private static String cursor(Href page, String name, String place) {
        return place == null ? null : page.with(name, place).toString();
    }

    private Page<JournalRow> journal() {
        if (journal == null) {
            journal = service.journal(
                    getMonths(), Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
        }
        return journal;
    }

    public List<JournalRow> getJournal() {
        return journal().rows();
    }

    public String getJournalPreviousHref() {
        return cursor(page(ReportTab.JOURNAL), "fore", journal().before());
    }

    public String getJournalNextHref() {
        return cursor(page(ReportTab.JOURNAL), "efter", journal().after());
    }

    /** The result of the twelve months up to the last one, for a picture. */
    public TrendPicture getTrend() {
        return TrendPicture.of(service.trend(getMonths().last()), formats);
    }
}
