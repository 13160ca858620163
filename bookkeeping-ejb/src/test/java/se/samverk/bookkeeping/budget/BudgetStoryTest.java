package se.samverk.bookkeeping.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.closing.YearEndService;
import se.samverk.bookkeeping.entry.EntryError;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.report.Report;
import se.samverk.bookkeeping.report.ReportMonths;
import se.samverk.bookkeeping.report.ReportService;
import se.samverk.bookkeeping.report.Statement;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.shared.Amount;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.table.TableFormat;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** A budget is typed, copied, read from a table and told beside the result, over both databases. */
@OnBothDatabases
class BudgetStoryTest {

    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final ReportMonths FEBRUARY = new ReportMonths(YearMonth.of(2026, 2), YearMonth.of(2026, 2));
    private static final int MONTHS = 12;

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;

    @BeforeEach
    void openBooks() {
        norr = new CompanyOnStage(Database.of(database, getClass()));
        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(LegalForm.LIMITED_COMPANY, YEAR, LocalDate.of(2026, 12, 31), Language.SV)));
        norr.tell(() -> norr.get(YearEndService.class).addYear(LocalDate.of(2027, 12, 31), null));
    }

    private BudgetService service() {
        return norr.get(BudgetService.class);
    }

    private BudgetView view(LocalDate year) {
        return norr.ask(() -> service().view(year));
    }

    private void save(LocalDate year, BudgetForm.Row... rows) {
        norr.tell(() ->
                service().save(year, new BudgetForm(List.of(rows)), view(year).version()));
    }

    /** The same in each month. */
    private static BudgetForm.Row row(String account, String amount) {
        return new BudgetForm.Row(account, Collections.nCopies(MONTHS, amount));
    }

    private void post(LocalDate day, String account, String amount) {
        List<NewLine> lines = List.of(
                NewLine.of(account, Amount.of(amount)),
                NewLine.of("1930", Amount.of(amount).negated()));
        Keeper by = new Keeper(norr.company, norr.caller.userId());
        norr.server.inTransaction(() -> norr.get(Ledger.class)
                .post(by, new NewEntry("A", day, EntryKind.ORDINARY, "Sale", null, null, null, lines)));
    }

    private Statement result() {
        return norr.ask(() -> norr.get(ReportService.class).incomeStatement(FEBRUARY));
    }

    private List<BudgetForm.Row> read(String table) {
        return norr.ask(() -> service().read(YEAR, table.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName(
            "B35: what is typed is kept by account and month, income and costs without a sign; saving again replaces all")
    void typed() {
        save(YEAR, row("3001", "100 000"), row("5010", "18500,50"), row("", ""));

        assertThat(view(YEAR).rows())
                .extracting(BudgetRow::account, BudgetRow::total)
                .containsExactly(tuple("3001", Amount.of("1200000.00")), tuple("5010", Amount.of("222006.00")));
        assertThat(view(NEXT_YEAR).rows()).isEmpty();

        save(YEAR, row("5010", "1"));
        assertThat(view(YEAR).rows()).extracting(BudgetRow::account).containsExactly("5010");
        assertThat(norr.server.audit(norr.company, yearId()))
                .extracting(row -> row[0])
                .containsExactly("BUDGET_CHANGED", "BUDGET_CHANGED");
    }

    private String yearId() {
        return norr.server.inDatabase(em -> em.createQuery(
                        "select y.id from FiscalYear y where y.companyId = :company and y.startsOn = :day",
                        String.class)
                .setParameter("company", norr.company)
                .setParameter("day", YEAR)
                .getSingleResult());
    }

    @Test
    @DisplayName("B35: of two who change it the second is told; each fault is told at its row and month")
    void refused() {
        save(YEAR, row("3001", "1"));
        BudgetForm form = new BudgetForm(List.of(row("3001", "2")));

        Refused.with(CommonError.STALE, () -> norr.tell(() -> service().save(YEAR, form, 0)));
        Refused.at("rows.0.account", BudgetError.BUDGET_ACCOUNT_NOT_VALID, () -> save(YEAR, row("1930", "1")));
        Refused.at("rows.0.account", BudgetError.BUDGET_ACCOUNT_NOT_VALID, () -> save(YEAR, row("3999", "1")));
        Refused.at(
                "rows.1.account",
                BudgetError.BUDGET_ACCOUNT_TWICE,
                () -> save(YEAR, row("3001", "1"), row("3001", "2")));
        Refused.at("rows.0.months.0", EntryError.AMOUNT_NOT_VALID, () -> save(YEAR, row("3001", "mycket")));
        Refused.with(CommonError.NOT_FOUND, () -> view(YEAR.plusDays(1)));
    }

    @Test
    @DisplayName("B35: the outcome or the budget of the year before is copied, month by month, with a percentage")
    void copied() {
        post(LocalDate.of(2026, 2, 10), "3001", "-1000.00");
        post(LocalDate.of(2026, 3, 10), "5010", "333.00");
        save(YEAR, row("3001", "2000"));

        List<BudgetRow> outcome = norr.ask(() -> service().copied(NEXT_YEAR, BudgetService.Source.OUTCOME, "10"));
        assertThat(outcome).extracting(BudgetRow::account).containsExactly("3001", "5010");
        assertThat(outcome.get(0).months().get(1)).isEqualTo(Amount.of("1100.00"));
        assertThat(outcome.get(0).total()).isEqualTo(Amount.of("1100.00"));
        assertThat(outcome.get(1).months().get(2)).isEqualTo(Amount.of("366.00"));

        List<BudgetRow> budget = norr.ask(() -> service().copied(NEXT_YEAR, BudgetService.Source.BUDGET, "-2,5"));
        assertThat(budget).hasSize(1);
        assertThat(budget.get(0).months()).containsOnly(Amount.of("1950.00"));
        Refused.at(
                "percent",
                BudgetError.BUDGET_PERCENT_NOT_VALID,
                () -> norr.ask(() -> service().copied(NEXT_YEAR, BudgetService.Source.BUDGET, "-101")));
    }

    @Test
    @DisplayName("B35: a year of more than twelve months copies the year before, and nothing of itself")
    void copiedIntoLongerYear() {
        norr.tell(() -> norr.get(YearEndService.class).addYear(LocalDate.of(2029, 6, 30), "Lång"));
        post(LocalDate.of(2027, 2, 10), "3001", "-1000.00");
        post(LocalDate.of(2028, 2, 10), "3001", "-5.00");

        List<BudgetRow> outcome =
                norr.ask(() -> service().copied(LocalDate.of(2028, 1, 1), BudgetService.Source.OUTCOME, ""));

        assertThat(outcome).hasSize(1);
        assertThat(outcome.get(0).months()).hasSize(18);
        assertThat(outcome.get(0).total()).isEqualTo(Amount.of("1000.00"));
    }

    @Test
    @DisplayName(
            "B35: a table has an account and an amount for each month, or one for the year; names, sums and heads are passed over")
    void table() {
        String months = String.join(";", Collections.nCopies(MONTHS, "1 000,50"));

        assertThat(read("Konto;Namn;" + "m;".repeat(MONTHS) + "Summa\n3001;Försäljning;" + months + ";12006\n"))
                .containsExactly(new BudgetForm.Row("3001", Collections.nCopies(MONTHS, "1000.50")));
        List<BudgetForm.Row> year = read("5010 Hyra\t100\n6570\t1,00\n");
        assertThat(year.get(0).months()).startsWith("8.33").endsWith("8.37").hasSize(MONTHS);
        assertThat(Amount.sum(year.get(1).months().stream().map(Amount::of).toList()))
                .isEqualTo(Amount.of("1.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3001;1;2;3\n", "hello\n", "3001\n"})
    @DisplayName("B35: a table of other columns is refused")
    void otherTables(String table) {
        Refused.at("file", BudgetError.BUDGET_COLUMNS_NOT_KNOWN, () -> read(table));
    }

    @Test
    @DisplayName("B35: a row that cannot be read is told by its number; nothing is no table")
    void wrongRows() {
        Refused.at("file", BudgetError.BUDGET_ROW_NOT_VALID, () -> read("3001;100\n5010;mycket\n"));
        Refused.at("file", BudgetError.BUDGET_FILE_MISSING, () -> read(""));
    }

    @Test
    @DisplayName("B35, B16: beside the result stand budget and difference, where there is a budget; in the file, too")
    void besideTheResult() {
        post(LocalDate.of(2026, 2, 10), "3001", "-900.00");
        assertThat(result().columns()).hasSize(4);
        save(YEAR, row("3001", "1000"), row("5010", "200"));

        Statement result = result();
        int budget = result.columns().indexOf(Statement.Column.BUDGET);
        assertThat(result.columns().get(budget + 1)).isEqualTo(Statement.Column.DIFFERENCE);
        assertThat(figures(result, "3001", budget)).containsExactly("1000.00", "-100.00");
        assertThat(figures(result, "5010", budget)).containsExactly("-200.00", "200.00");
        assertThat(figures(result, "RESULT_AFTER_TAX", budget)).containsExactly("800.00", "100.00");
        assertThat(result.row("RESULT_AFTER_TAX").figures().get(0)).isEqualTo(Amount.of("900.00"));
        assertThat(file().lines().toList().get(0)).endsWith("Budget;Skillnad mot budget");
        assertThat(file()).contains("3001;").contains(";1000,00;-100,00");
    }

    private String file() {
        return new String(
                norr.ask(() -> norr.get(ReportService.class).file(Report.INCOME_STATEMENT, FEBRUARY, TableFormat.CSV))
                        .content(),
                StandardCharsets.UTF_8);
    }

    private static List<String> figures(Statement statement, String key, int from) {
        return IntStream.of(from, from + 1)
                .mapToObj(column -> statement.row(key).figures().get(column).toString())
                .toList();
    }
}
