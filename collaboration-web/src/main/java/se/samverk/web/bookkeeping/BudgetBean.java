package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.bookkeeping.budget.BudgetForm;
import se.samverk.bookkeeping.budget.BudgetRow;
import se.samverk.bookkeeping.budget.BudgetService;
import se.samverk.bookkeeping.budget.BudgetView;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.chart.BooksView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Days;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.Time;
import se.samverk.web.request.Href;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** The budget of the fiscal year that the address names, in a grid. */
@Named("budget")
@ViewScoped
public class BudgetBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String YEAR = "ar";
    private static final int SPARE_ROWS = 5;

    @Inject
    transient BudgetService service;

    @Inject
    transient BooksService books;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient LocaleBean locale;

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient Clock clock;

    private LocalDate startsOn;
    private int version;
    private ArrayList<YearMonth> months = new ArrayList<>();
    private ArrayList<BudgetRowFields> rows = new ArrayList<>();
    private final HashMap<String, String> faults = new HashMap<>();
    private BudgetService.Source source = BudgetService.Source.OUTCOME;
    private String percent;

    @PostConstruct
    void load() {
        List<BooksView.Year> years = books.status().years();
        if (!years.isEmpty()) {
            startsOn = chosen(years);
            BudgetView view = service.view(startsOn);
            version = view.version();
            months = new ArrayList<>(view.months());
            show(view.rows().stream().map(BudgetRowFields::of));
        }
    }

    /** The year that the address asks for, else that of today, else the last. */
    private LocalDate chosen(List<BooksView.Year> years) {
        LocalDate asked = Days.read(request.getParameter(YEAR)).orElse(Time.today(clock));
        return years.stream()
                .filter(year -> !asked.isBefore(year.startsOn()) && !asked.isAfter(year.endsOn()))
                .findFirst()
                .orElse(years.get(years.size() - 1))
                .startsOn();
    }

    /** Puts rows into the grid, which are not saved by that. */
    void show(Stream<BudgetRowFields> shown) {
        faults.clear();
        Stream<BudgetRowFields> spare =
                Stream.generate(() -> BudgetRowFields.empty(months.size())).limit(SPARE_ROWS);
        rows = new ArrayList<>(Stream.concat(shown, spare).toList());
    }

    public boolean isOpen() {
        return startsOn != null;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    /** The fiscal years, each leading to its budget. */
    public List<Choice> getYears() {
        return books.status().years().stream()
                .map(year -> new Choice(
                        href(year.startsOn()),
                        PeriodWords.text(YearMonth.from(year.startsOn()), YearMonth.from(year.endsOn())),
                        year.startsOn().equals(startsOn)))
                .toList();
    }

    private String href(LocalDate year) {
        return new Href(workspace.href("BUDGET")).with(YEAR, year.toString()).toString();
    }

    /** Fills the grid with what was earned and cost, or budgeted, the year before. */
    public void copy() {
        List<BudgetRow> copied = service.copied(startsOn, source, percent);
        show(copied.stream().map(BudgetRowFields::of));
        notices.say(copied.isEmpty() ? "budget.nothingToCopy" : "budget.filled");
    }

    /** Saves what stands in the grid. */
    public void save() {
        faults.clear();
        BudgetForm form =
                new BudgetForm(rows.stream().map(BudgetRowFields::form).toList());
        try {
            service.save(startsOn, form, version);
        } catch (BusinessException refused) {
            Stream.concat(Stream.of(refused), refused.others().stream())
                    .filter(fault -> fault.field() != null)
                    .forEach(fault ->
                            faults.put(fault.field(), ErrorTexts.of(fault, locale.current(), !workspace.isBureau())));
            throw refused;
        }
        notices.sayAndGo(href(startsOn), "budget.saved");
    }

    /** What is wrong with the account of a row; null for nothing. */
    public String accountFault(int row) {
        return faults.get("rows." + row + ".account");
    }

    /** What is wrong with an amount; null for nothing. */
    public String amountFault(int row, int month) {
        return faults.get("rows." + row + ".months." + month);
    }

    public List<YearMonth> getMonths() {
        return months;
    }

    public List<BudgetRowFields> getRows() {
        return rows;
    }

    public BudgetService.Source[] getSources() {
        return BudgetService.Source.values();
    }

    public BudgetService.Source getSource() {
        return source;
    }

    public void setSource(BudgetService.Source source) {
        this.source = source;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }
}
