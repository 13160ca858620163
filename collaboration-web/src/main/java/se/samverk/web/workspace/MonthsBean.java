package se.samverk.web.workspace;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.access.MonthsQuery;
import se.samverk.access.MonthsService;
import se.samverk.access.MonthsView;
import se.samverk.access.MonthsView.CompanyMonths;
import se.samverk.access.MonthsView.Summary;
import se.samverk.bulk.RunStartService;
import se.samverk.month.MonthState;
import se.samverk.run.RunError;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.Href;
import se.samverk.web.request.Redirect;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;
import se.samverk.workspace.Side;

/** Where the month of each client stands (B43). */
@Named("months")
@RequestScoped
public class MonthsBean {

    private static final String YEAR = "ar";
    private static final String SEARCH = "q";
    private static final String PAGE = "sida";
    private static final String RESPONSIBLE = "ansvarig";
    private static final String SERVICE = "bookkeeping";
    private static final int EARLIEST = 1900;
    private static final int LATEST = 9998;
    private static final int MOST_PAGES = 100_000;

    @Inject
    MonthsService months;

    @Inject
    RunStartService starts;

    @Inject
    Remedies remedies;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private int year;
    private int page;
    private MonthsView view;

    /** What a cell shows. */
    public enum Shown {
        GOING("pi-play"),
        OPEN("pi-pencil"),
        READY("pi-check"),
        LATE("pi-exclamation-triangle"),
        CLOSED("pi-check-square"),
        WAITING("pi-hourglass");

        private final String icon;

        Shown(String icon) {
            this.icon = icon;
        }

        public String getIcon() {
            return icon;
        }

        static Shown of(MonthState state) {
            boolean waits = state.stage() == MonthState.Stage.OPEN && state.waitsFor() == Side.CLIENT;
            return waits ? WAITING : valueOf(state.stage().name());
        }
    }

    /**
     * A month of a client.
     *
     * @param shown null for a month that its books do not have
     */
    public record Cell(Shown shown, String href, long left, String label) {}

    /** A client with its twelve months. */
    public record Row(String client, String responsible, List<Cell> cells) {}

    @PostConstruct
    void load() {
        year = number(YEAR, Time.today(clock).getYear(), EARLIEST, LATEST);
        page = number(PAGE, 0, 0, MOST_PAGES);
        view = months.view(query());
    }

    private MonthsQuery query() {
        return new MonthsQuery(SERVICE, year, getSearch(), responsible(), page);
    }

    private String responsible() {
        String asked = request.getParameter(RESPONSIBLE);
        return asked == null || asked.isEmpty() ? null : asked;
    }

    private int number(String name, int standard, int least, int most) {
        String text = request.getParameter(name);
        int given = text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : standard;
        return Math.max(least, Math.min(most, given));
    }

    public int getYear() {
        return year;
    }

    public String getSearch() {
        return request.getParameter(SEARCH);
    }

    public Map<String, String> getBesidesSearch() {
        Map<String, String> kept = new LinkedHashMap<>(Map.of(YEAR, String.valueOf(year)));
        if (responsible() != null) {
            kept.put(RESPONSIBLE, responsible());
        }
        return kept;
    }

    public Map<String, String> getBesidesFilter() {
        Map<String, String> kept = new LinkedHashMap<>(Map.of(YEAR, String.valueOf(year)));
        if (getSearch() != null) {
            kept.put(SEARCH, getSearch());
        }
        return kept;
    }

    public List<Choice> getResponsibles() {
        return TodoBean.responsibles(view.responsibles(), responsible());
    }

    /** How many months are ready and the reader may close. */
    public int getClosable() {
        return view.closable();
    }

    /** What the form of the button keeps, so that the same clients are meant. */
    public Map<String, String> getAsked() {
        Map<String, String> asked = new LinkedHashMap<>(getBesidesSearch());
        asked.putAll(getBesidesFilter());
        return asked;
    }

    public void closeReady() {
        remedies.offer(RunError.TOO_MANY_RUNS, WebPage.RUNS.address(), formats.message("remedy.runs"));
        Redirect.to(WebPage.RUN.of(starts.startClosing(query())));
    }

    public Summary getSummary() {
        return view.summary();
    }

    /** What the first figure is about. */
    public String getClosedLabel() {
        return formats.message("months.closed", formats.month(view.summary().last()));
    }

    public int getAll() {
        return view.all();
    }

    /** The names of the months. */
    public List<String> getHeads() {
        return months().map(formats::month).toList();
    }

    private Stream<YearMonth> months() {
        return Stream.of(Month.values()).map(month -> YearMonth.of(year, month));
    }

    public List<Row> getRows() {
        return view.rows().stream().map(this::row).toList();
    }

    private Row row(CompanyMonths company) {
        Map<YearMonth, MonthState> states =
                company.months().stream().collect(Collectors.toMap(MonthState::month, Function.identity()));
        return new Row(
                company.companyName(),
                company.responsible(),
                months().map(month -> cell(company, states.get(month))).toList());
    }

    private Cell cell(CompanyMonths company, MonthState state) {
        if (state == null) {
            return new Cell(null, null, 0, null);
        }
        Shown shown = Shown.of(state);
        return new Cell(
                shown,
                WebPage.MONTH.of(company.customerNumber(), state.month().toString()),
                state.left(),
                company.companyName() + ", " + state.month() + ": " + formats.message("monthStage." + shown));
    }

    public List<Shown> getLegend() {
        return List.of(Shown.values());
    }

    public String getPreviousYearHref() {
        return href(year - 1, 0);
    }

    public String getNextYearHref() {
        return href(year + 1, 0);
    }

    /** The clients before these; null for none. */
    public String getPreviousHref() {
        return page == 0 ? null : href(year, page - 1);
    }

    /** The clients after these; null for none. */
    public String getNextHref() {
        return view.more() ? href(year, page + 1) : null;
    }

    private String href(int ofYear, int number) {
        return new Href(WebPage.MONTHS.address())
                .with(SEARCH, getSearch())
                .with(RESPONSIBLE, responsible())
                .with(YEAR, String.valueOf(ofYear))
                .with(PAGE, number == 0 ? null : String.valueOf(number))
                .toString();
    }
}
