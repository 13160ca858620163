package se.samverk.bookkeeping.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.BooksOnStage;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.ledger.YearDays;
import se.samverk.shared.Amount;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Page;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.stage.SentStatements;
import se.samverk.table.TableFormat;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Reading what the books say, over both databases. */
@OnBothDatabases
class ReportStoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    @Parameter
    TestDatabase database;

    private BooksOnStage books;

    @BeforeEach
    void open() {
        books = new BooksOnStage(Database.of(database, getClass())).opened("1930", "2099", "3001", "4010", "8999");
    }

    private static ReportMonths months(String first, String last) {
        return new ReportMonths(YearMonth.parse(first), YearMonth.parse(last));
    }

    private <T> T read(Supplier<T> report) {
        return books.server.inTransaction(report);
    }

    private Statement incomeStatement(ReportMonths months) {
        return read(() -> books.server.get(Statements.class).incomeStatement(books.company, months));
    }

    private Statement balanceSheet(ReportMonths months) {
        return read(() -> books.server.get(Statements.class).balanceSheet(books.company, months));
    }

    private static List<String> figures(Statement statement, String key) {
        return statement.row(key).figures().stream().map(Amount::toString).toList();
    }

    private void addYear() {
        books.server.inTransaction(() -> books.years()
                .addNext(
                        books.company,
                        YearDays.of(NEXT_YEAR, NEXT_YEAR.plusYears(1).minusDays(1))));
    }

    private void close(String result) {
        NewLine[] lines = {
            NewLine.of("8999", Amount.of(result)),
            NewLine.of("2099", Amount.of(result).negated())
        };
        books.post(new NewEntry(
                "A", NEXT_YEAR.minusDays(1), EntryKind.CLOSING, "Result", null, null, null, List.of(lines)));
    }

    @Test
    @DisplayName("B16: what was earned in the months, a year before, and since each of the years began")
    void incomeStatementBesideLastYears() {
        books.post(BooksOnStage.sale(DAY, "100.00"));
        books.post(BooksOnStage.sale(DAY.plusMonths(1), "20.00"));
        books.post(BooksOnStage.sale(DAY.plusMonths(5), "3000.00"));
        addYear();
        books.post(BooksOnStage.sale(NEXT_YEAR, "7.00"));
        books.post(BooksOnStage.sale(NEXT_YEAR.plusMonths(1), "5.00"));

        Statement february = incomeStatement(months("2027-02", "2027-02"));

        assertThat(february.columns())
                .containsExactly(
                        Statement.Column.PERIOD,
                        Statement.Column.LAST_YEAR,
                        Statement.Column.YEAR_TO_DATE,
                        Statement.Column.LAST_YEAR_TO_DATE);
        assertThat(figures(february, "3001")).containsExactly("5.00", "20.00", "12.00", "120.00");
        assertThat(figures(february, "NET_SALES")).isEqualTo(figures(february, "3001"));
        assertThat(figures(february, "RESULT_AFTER_TAX")).isEqualTo(figures(february, "3001"));
        assertThat(february.row("4010")).isNull();
    }

    @Test
    @DisplayName(
            "B16: what was earned last year so far is of the year before, also in a year of more than twelve months")
    void incomeStatementOfLongYear() {
        books.post(BooksOnStage.sale(DAY, "100.00"));
        books.server.inTransaction(() ->
                books.years().addNext(books.company, YearDays.of(NEXT_YEAR, LocalDate.of(2028, 6, 30))));
        books.post(BooksOnStage.sale(NEXT_YEAR, "7.00"));
        books.post(BooksOnStage.sale(LocalDate.of(2028, 1, 1), "5.00"));

        assertThat(figures(incomeStatement(months("2028-01", "2028-01")), "3001"))
                .containsExactly("5.00", "7.00", "12.00", "100.00");
    }

    @Test
    @DisplayName("B16: months are of one fiscal year")
    void monthsOfOneYear() {
        addYear();

        Refused.at("month", LedgerError.NO_FISCAL_YEAR, () -> incomeStatement(months("2026-12", "2027-01")));
        Refused.at("month", LedgerError.NO_FISCAL_YEAR, () -> balanceSheet(months("2028-01", "2028-01")));
        Refused.at("month", LedgerError.NO_FISCAL_YEAR, () -> balanceSheet(months("2026-03", "2026-02")));
    }

    @Test
    @DisplayName("B16: moving the result to equity changes no result")
    void closingIsNoCost() {
        books.post(BooksOnStage.sale(DAY, "100.00"));
        ReportMonths december = months("2026-12", "2026-12");
        List<String> before = figures(incomeStatement(december), "RESULT_AFTER_TAX");

        close("100.00");

        assertThat(before).containsExactly("0.00", "0.00", "100.00", "0.00");
        assertThat(figures(incomeStatement(december), "RESULT_AFTER_TAX")).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "B17: the result is a row of the balance sheet until it has been moved to equity, also in the next year")
    void resultInTheBalanceSheet() {
        books.post(BooksOnStage.sale(DAY, "100.00"));
        addYear();
        books.post(BooksOnStage.sale(NEXT_YEAR, "7.00"));

        Statement before = balanceSheet(months("2027-01", "2027-01"));
        assertThat(figures(before, "ASSETS")).containsExactly("100.00", "7.00", "107.00", "100.00");
        assertThat(figures(before, "EARLIER_RESULT")).containsExactly("100.00", "0.00", "100.00", "0.00");
        assertThat(figures(before, "RESULT_SO_FAR")).containsExactly("0.00", "7.00", "7.00", "100.00");
        assertThat(figures(before, "EQUITY_AND_DEBTS")).isEqualTo(figures(before, "ASSETS"));

        close("100.00");

        Statement after = balanceSheet(months("2027-01", "2027-01"));
        assertThat(after.row("EARLIER_RESULT")).isNull();
        assertThat(figures(after, "2099")).containsExactly("100.00", "0.00", "100.00", "0.00");
        assertThat(figures(after, "EQUITY_AND_DEBTS")).isEqualTo(figures(after, "ASSETS"));
    }

    @Test
    @DisplayName("B16: of a cost centre or project counts what its lines say")
    void dimension() {
        NewLine[] lines = {
            NewLine.of("1930", Amount.of("100.00")),
            new NewLine("3001", Amount.of("-60.00"), null, null, "P1", null),
            new NewLine("3001", Amount.of("-40.00"), null, "Norr", "P2", null)
        };
        books.post(BooksOnStage.entry(DAY, lines));

        assertThat(read(() -> statements().codes(books.company, Dimension.PROJECT)))
                .containsExactly("P1", "P2");
        assertThat(ofDimension(Dimension.PROJECT, "P1")).isEqualTo("60.00");
        assertThat(ofDimension(Dimension.COST_CENTRE, "Norr")).isEqualTo("40.00");
    }

    private Statements statements() {
        return books.server.get(Statements.class);
    }

    private String ofDimension(Dimension dimension, String code) {
        Statement statement =
                read(() -> statements().incomeStatement(books.company, months("2026-01", "2026-03"), dimension, code));
        return figures(statement, "RESULT_AFTER_TAX").get(0);
    }

    private LedgerPage ledger(String account, ReportMonths months, String before, String after, int size) {
        return read(() -> books.server
                .get(GeneralLedger.class)
                .page(books.company, account, months, GeneralLedger.From.of(before, after), size));
    }

    private static List<String> balances(LedgerPage page) {
        return page.lines().stream().map(line -> line.balance().toString()).toList();
    }

    @Test
    @DisplayName("B18: an account is read page by page, to and fro, with what it holds at each line")
    void pagesOfTheLedger() {
        for (int day = 1; day <= 3; day++) {
            books.post(BooksOnStage.sale(DAY.withDayOfMonth(day), "1.00"));
            books.post(BooksOnStage.sale(DAY.plusMonths(1).withDayOfMonth(day), "10.00"));
        }
        ReportMonths quarter = months("2026-01", "2026-03");

        LedgerPage first = ledger("1930", quarter, null, null, 2);
        LedgerPage second = ledger("1930", quarter, null, first.after(), 2);
        LedgerPage third = ledger("1930", quarter, null, second.after(), 2);

        assertThat(List.of(balances(first), balances(second), balances(third)))
                .isEqualTo(List.of(List.of("1.00", "2.00"), List.of("3.00", "13.00"), List.of("23.00", "33.00")));
        assertThat(second.broughtForward()).isEqualTo(Amount.of("2.00"));
        assertThat(List.of(first.closing(), third.closing())).containsOnly(Amount.of("33.00"));
        assertThat(first.before()).isNull();
        assertThat(third.after()).isNull();
        assertThat(ledger("1930", quarter, third.before(), null, 2)).isEqualTo(second);
        assertThat(ledger("1930", quarter, second.before(), null, 2)).isEqualTo(first);
        assertThat(ledger("1930", quarter, null, "no place", 2)).isEqualTo(first);
    }

    @Test
    @DisplayName("B18: an account of the result begins the year with nothing, one of the balance with what it held")
    void openingOfTheLedger() {
        books.post(BooksOnStage.sale(DAY, "100.00"));
        books.post(BooksOnStage.sale(LocalDate.of(2026, 12, 31), "1.00"));
        addYear();
        books.post(BooksOnStage.sale(NEXT_YEAR, "7.00"));
        ReportMonths february = months("2027-02", "2027-02");

        assertThat(ledger("1930", february, null, null, 9).opening()).isEqualTo(Amount.of("108.00"));
        assertThat(ledger("3001", february, null, null, 9).opening()).isEqualTo(Amount.of("-7.00"));
        Refused.with(CommonError.NOT_FOUND, () -> ledger("9999", february, null, null, 9));
    }

    @Test
    @DisplayName("B18: the journal tells the entries as they were registered, with their lines and who posted them")
    void journal() {
        String later = books.post(BooksOnStage.sale(DAY.plusDays(3), "2.00"));
        String earlier = books.post(BooksOnStage.sale(DAY, "1.00"));
        books.post(BooksOnStage.sale(DAY.plusMonths(2), "9.00"));
        ReportMonths january = months("2026-01", "2026-01");

        Page<JournalRow> first = journal(january, Keyset.FIRST);
        Page<JournalRow> second = journal(january, Keyset.after(first.after()));

        assertThat(first.rows()).extracting(JournalRow::entryId).containsExactly(earlier);
        assertThat(second.rows()).extracting(JournalRow::entryId).containsExactly(later);
        JournalRow row = second.rows().get(0);
        assertThat(row.series() + row.number()).isEqualTo("A1");
        assertThat(row.lines())
                .extracting(line -> line.account() + " " + line.accountName() + " " + line.amount())
                .containsExactly("1930 Konto 1930 2.00", "3001 Konto 3001 -2.00");
        assertThat(row.registeredAt()).isEqualTo(books.entry(later).registeredAt());
    }

    private Page<JournalRow> journal(ReportMonths months, Keyset from) {
        return read(() -> books.server.get(Journal.class).page(books.company, months, from, 1));
    }

    @Test
    @DisplayName("B16: twelve months up to one tell income, result and what is on the bank")
    void trend() {
        books.post(BooksOnStage.sale(DAY, "100.00"));
        books.post(BooksOnStage.entry(
                DAY.plusMonths(1), NewLine.of("1930", Amount.of("-30.00")), NewLine.of("4010", Amount.of("30.00"))));

        Trend trend = read(() -> books.server.get(Trends.class).of(books.company, YearMonth.of(2026, 3)));

        assertThat(trend.months()).hasSize(12);
        assertThat(trend.months().subList(9, 12))
                .extracting(each -> each.month() + " " + each.income() + " " + each.costs() + " " + each.result() + " "
                        + each.liquidity())
                .containsExactly(
                        "2026-01 100.00 0.00 100.00 100.00",
                        "2026-02 0.00 30.00 -30.00 70.00",
                        "2026-03 0.00 0.00 0.00 70.00");
    }

    @Test
    @DisplayName("each report sends as many statements for many entries as for few")
    void statementsSent() {
        books.post(BooksOnStage.sale(DAY, "1.00"));
        List<Integer> few = sent();
        for (int i = 0; i < 30; i++) {
            books.post(BooksOnStage.sale(DAY.plusDays(i), "1.00"));
            books.post(BooksOnStage.entry(
                    DAY, NewLine.of("1930", Amount.of("-1.00")), NewLine.of("4010", Amount.of("1.00"))));
        }

        assertThat(few).containsExactly(4, 5, 7, 5, 2, 3);
        assertThat(sent()).isEqualTo(few);
    }

    private List<Integer> sent() {
        ReportMonths quarter = months("2026-01", "2026-03");
        List<Runnable> reports = List.of(
                () -> incomeStatement(quarter),
                () -> balanceSheet(quarter),
                () -> read(() -> books.balances().trialBalance(books.company, quarter.first(), quarter.last())),
                () -> ledger("1930", quarter, null, null, 2),
                () -> journal(quarter, Keyset.FIRST),
                () -> read(() -> books.server.get(Trends.class).of(books.company, quarter.last())));
        List<Integer> counts = new ArrayList<>();
        reports.forEach(
                report -> counts.add(SentStatements.of(books.server, report).size()));
        return counts;
    }

    private ReportFile file(Report report, TableFormat format) {
        ReportFiles.Order order = new ReportFiles.Order(report, months("2026-01", "2026-01"), format, Language.SV);
        return read(() -> books.server.get(ReportFiles.class).make(books.company, order));
    }

    private static List<String> lines(ReportFile file) {
        return new String(file.content(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
    }

    @Test
    @DisplayName("B18: each report is a file, too")
    void files() {
        books.post(BooksOnStage.sale(DAY, "1000.50"));

        ReportFile ledger = file(Report.GENERAL_LEDGER, TableFormat.CSV);
        assertThat(ledger.name()).isEqualTo("huvudbok-2026-01-2026-01.csv");
        assertThat(lines(ledger))
                .hasSize(4)
                .element(1)
                .asString()
                .startsWith("1930;2026-01-15;A1;Sale ")
                .endsWith(";;;1000,50;;1000,50");
        assertThat(lines(file(Report.JOURNAL, TableFormat.CSV)))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("2026-04-01 11:00;A1;2026-01-15;Sale ")
                .endsWith(";;;;1930 Konto 1930;1000,50;");
        assertThat(lines(file(Report.BALANCE_SHEET, TableFormat.CSV)))
                .contains("1930;Konto 1930;0,00;1000,50;1000,50;0,00", ";Summa tillgångar;0,00;1000,50;1000,50;0,00");
        assertThat(lines(file(Report.INCOME_STATEMENT, TableFormat.CSV)))
                .contains(";Nettoomsättning;1000,50;0,00;1000,50;0,00");
        assertThat(lines(file(Report.TRIAL_BALANCE, TableFormat.CSV)))
                .containsExactly(
                        "1930;Konto 1930;0,00;1000,50;0,00;1000,50", "3001;Konto 3001;0,00;0,00;1000,50;-1000,50");
        assertThat(file(Report.TRIAL_BALANCE, TableFormat.XLSX).content()).startsWith('P', 'K');
    }

    @Test
    @DisplayName("B18: a document that would be too long is refused, with what to do instead")
    void tooLong() {
        NewLine[] lines = new NewLine[TableFormat.PDF.mostRows() + 1];
        for (int i = 0; i < lines.length - 1; i++) {
            lines[i] = NewLine.of("1930", Amount.of("1.00"));
        }
        lines[lines.length - 1] = NewLine.of("3001", Amount.of("-" + (lines.length - 1)));
        books.post(BooksOnStage.entry(DAY, lines));

        Refused.at("format", ReportError.REPORT_TOO_LONG, () -> file(Report.JOURNAL, TableFormat.PDF));
        assertThat(lines(file(Report.JOURNAL, TableFormat.CSV))).hasSize(lines.length);
    }

    @Test
    @DisplayName("D7d: of another company's books nothing is read")
    void anotherCompany() {
        books.post(BooksOnStage.sale(DAY, "100.00"));
        BooksOnStage others = new BooksOnStage(Database.of(database, getClass())).opened("1930", "3001");
        ReportMonths january = months("2026-01", "2026-01");

        Page<JournalRow> theirs = others.server.inTransaction(
                () -> others.server.get(Journal.class).page(others.company, january, Keyset.FIRST, 9));
        assertThat(theirs.rows()).isEmpty();
        Statement statement = read(() -> books.server.get(Statements.class).incomeStatement(others.company, january));
        assertThat(figures(statement, "RESULT_AFTER_TAX")).containsOnly("0.00");
        Refused.with(CommonError.NOT_FOUND, () -> {
            books.server.inTransaction(
                    () -> books.chart().add(books.company, AccountForm.of("1940", "Bank", null, null)));
            read(() -> books.server
                    .get(GeneralLedger.class)
                    .page(others.company, "1940", january, GeneralLedger.From.BEGINNING, 9));
        });
    }
}
