package se.samverk.bookkeeping.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.ledger.GoldenBooks;
import se.samverk.shared.Language;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** The reports of the made-up bicycle shop's quarter, to the öre as other programs worked them out. */
@OnBothDatabases
class GoldenReportsTest {

    private static final ReportMonths QUARTER = new ReportMonths(YearMonth.of(2026, 1), YearMonth.of(2026, 3));

    @Parameter
    TestDatabase database;

    private GoldenBooks golden;

    @BeforeEach
    void post() {
        golden = new GoldenBooks(Database.of(database, getClass()));
        golden.postAll();
    }

    private <T> T read(Supplier<T> report) {
        return golden.books.server.inTransaction(report);
    }

    private Statements statements() {
        return golden.books.server.get(Statements.class);
    }

    private static JsonObject expected(String file) {
        return GoldenBooks.json(file).asJsonObject().getJsonObject("beforeSettlement");
    }

    /** What each account comes to, by the text of the line that it stands under. */
    private static Map<String, Map<String, String>> expectedLines(JsonArray... parts) {
        Map<String, Map<String, String>> lines = new TreeMap<>();
        Stream.of(parts)
                .flatMap(part -> part.getValuesAs(JsonObject.class).stream())
                .forEach(line -> {
                    JsonObject accounts = line.getJsonObject("accounts");
                    Map<String, String> its = new TreeMap<>();
                    accounts.keySet().forEach(account -> its.put(account, accounts.getString(account)));
                    its.put("sum", line.getString("amount"));
                    lines.put(line.getString("line"), its);
                });
        return lines;
    }

    private static Map<String, Map<String, String>> lines(Statement statement, Statement.Column shown) {
        int column = statement.columns().indexOf(shown);
        Map<String, Map<String, String>> lines = new TreeMap<>();
        Map<String, String> its = null;
        for (Statement.Row row : statement.rows()) {
            String figure = row.figures().get(column).toString();
            switch (row.kind()) {
                case GROUP -> {
                    its = new TreeMap<>(Map.of("sum", figure));
                    lines.put(row.text().in(Language.SV), its);
                }
                case ACCOUNT -> {
                    if (!figure.equals("0.00")) {
                        its.put(row.key(), figure);
                    }
                }
                case SUM -> its = null;
            }
        }
        lines.values().removeIf(line -> line.equals(Map.of("sum", "0.00")));
        return lines;
    }

    private static String sum(Statement statement, String key, Statement.Column column) {
        return statement
                .row(key)
                .figures()
                .get(statement.columns().indexOf(column))
                .toString();
    }

    @Test
    @DisplayName("B16: the income statement of the quarter")
    void incomeStatement() {
        JsonObject expected = expected("income-statement-2026-q1.json");

        Statement statement = read(() -> statements().incomeStatement(golden.books.company, QUARTER));

        assertThat(lines(statement, Statement.Column.PERIOD)).isEqualTo(expectedLines(expected.getJsonArray("lines")));
        assertThat(sum(statement, "RESULT_AFTER_TAX", Statement.Column.PERIOD)).isEqualTo(expected.getString("result"));
    }

    @Test
    @DisplayName("B17: the balance sheet at the end of the quarter")
    void balanceSheet() {
        JsonObject expected = expected("balance-sheet-2026-03-31.json");
        Map<String, Map<String, String>> lines =
                expectedLines(expected.getJsonArray("assets"), expected.getJsonArray("equityAndLiabilities"));
        lines.put("Övriga kortfristiga skulder", lines.remove("Övriga skulder (moms, personalskatt, avgifter m.m.)"));
        lines.put("Årets resultat hittills", Map.of("sum", expected.getString("resultNotYetBooked")));

        Statement statement = read(() -> statements().balanceSheet(golden.books.company, QUARTER));

        assertThat(lines(statement, Statement.Column.CLOSING)).isEqualTo(lines);
        assertThat(sum(statement, "ASSETS", Statement.Column.CLOSING)).isEqualTo(expected.getString("totalAssets"));
        assertThat(sum(statement, "EQUITY_AND_DEBTS", Statement.Column.CLOSING))
                .isEqualTo(expected.getString("totalEquityAndLiabilities"));
    }

    @Test
    @DisplayName("B18: each account's lines and what it holds after the quarter")
    void generalLedger() {
        List<String[]> expected = GoldenBooks.lines("general-ledger.csv").toList();
        List<String> accounts =
                expected.stream().map(cells -> cells[0]).distinct().toList();

        for (String account : accounts) {
            LedgerPage page = read(() -> golden.books
                    .server
                    .get(GeneralLedger.class)
                    .page(golden.books.company, account, QUARTER, GeneralLedger.From.BEGINNING, 500));
            List<String[]> its =
                    expected.stream().filter(cells -> cells[0].equals(account)).toList();
            assertThat(page.lines())
                    .as(account)
                    .extracting(line -> line.day() + " " + line.amount())
                    .containsExactlyInAnyOrderElementsOf(its.stream()
                            .filter(cells -> !cells[4].equals("opening"))
                            .map(cells -> cells[2] + " " + (cells[5].isEmpty() ? "-" + cells[6] : cells[5]))
                            .toList());
            assertThat(page.closing()).as(account).hasToString(its.get(its.size() - 1)[7]);
        }
    }
}
