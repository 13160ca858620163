package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.report.ReportMonths;
import se.samverk.bookkeeping.report.ReportService;
import se.samverk.bookkeeping.report.Statement;
import se.samverk.bookkeeping.report.Trend;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;

/** The income statement, which can be narrowed, or the balance sheet; each figure opens what it is made of. */
@Named("statement")
@RequestScoped
public class StatementBean {

    private static final String PART = "del";

    @Inject
    ReportService service;

    @Inject
    ReportsBean reports;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    private Statement view;
    private Trend trend;
    private List<Narrowing> narrowings;

    public Statement getView() {
        if (view == null) {
            view = reports.getTab() == ReportTab.BALANCE
                    ? service.balanceSheet(reports.getMonths())
                    : incomeStatement();
        }
        return view;
    }

    private Statement incomeStatement() {
        return narrowing()
                .map(by -> service.incomeStatementOf(by.dimension(), by.code(), reports.getMonths()))
                .orElseGet(() -> service.incomeStatement(reports.getMonths()));
    }

    /** A cost centre or a project; as in an address: PROJECT.P1. */
    private record Narrowing(Dimension dimension, String code) {
        private String value() {
            return dimension + "." + code;
        }
    }

    private List<Narrowing> narrowings() {
        if (narrowings == null) {
            narrowings = Stream.of(Dimension.values())
                    .flatMap(dimension -> service.codes(dimension).stream().map(code -> new Narrowing(dimension, code)))
                    .toList();
        }
        return narrowings;
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
                && switch (getView().columns().get(column)) {
                    case PERIOD, YEAR_TO_DATE, CHANGE, CLOSING -> true;
                    default -> false;
                };
    }

    /** The general ledger of the account and the months that a figure is about. */
    public String figureHref(Statement.Row row, int column) {
        boolean yearToDate = getView().columns().get(column) == Statement.Column.YEAR_TO_DATE;
        ReportMonths of =
                yearToDate ? new ReportMonths(beginning(), reports.getMonths().last()) : reports.getMonths();
        return reports.page(ReportTab.LEDGER, of)
                .with(GeneralLedgerBean.ACCOUNT, row.key())
                .toString();
    }

    private YearMonth beginning() {
        return reports.years().stream()
                .filter(year -> !year.first().isAfter(reports.getMonths().last())
                        && !year.last().isBefore(reports.getMonths().last()))
                .map(ReportMonths::first)
                .findFirst()
                .orElseThrow();
    }

    /** The twelve months up to the last one. */
    public Trend getTrend() {
        if (trend == null) {
            trend = service.trend(reports.getMonths().last());
        }
        return trend;
    }

    /** Their results. */
    public BarPicture getPicture() {
        return BarPicture.of(getTrend().months().stream()
                .map(month -> new BarPicture.Value(
                        formats.month(month.month()), month.month().toString(), month.result()))
                .toList());
    }
}
