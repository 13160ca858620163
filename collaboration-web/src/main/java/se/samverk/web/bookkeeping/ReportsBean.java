package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.bookkeeping.report.ReportMonths;
import se.samverk.bookkeeping.report.ReportService;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Choice;
import se.samverk.web.workspace.WorkspaceBean;

/** Which report of the books the address asks for, of which months, and where the others are. */
@Named("reports")
@RequestScoped
public class ReportsBean {

    private static final String FIRST = "fran";
    private static final String LAST = "till";
    private static final String TAB = "flik";

    @Inject
    ReportService service;

    @Inject
    WorkspaceBean workspace;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private List<ReportMonths> years;
    private ReportMonths months;

    /** The fiscal years that there are, the latest first. */
    List<ReportMonths> years() {
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

    /** The address of a report of the same months. */
    Href page(ReportTab tab) {
        return page(tab, getMonths());
    }

    /** The address of a report of other months. */
    Href page(ReportTab tab, ReportMonths of) {
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

    /** The page before or after the one that is shown; null for none. */
    static String cursor(Href page, String name, String place) {
        return place == null ? null : page.with(name, place).toString();
    }
}
