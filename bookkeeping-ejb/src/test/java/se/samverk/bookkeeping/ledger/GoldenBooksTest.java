package se.samverk.bookkeeping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.bookkeeping.vat.VatFigures;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/**
 * The first quarter of a made-up bicycle shop: 114 entries as they were made, and what every account held
 * at the end of each month, worked out by other programs.
 */
@OnBothDatabases
class GoldenBooksTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Parameter
    TestDatabase database;

    private GoldenBooks golden;
    private BooksOnStage books;

    @BeforeEach
    void openBooks() {
        golden = new GoldenBooks(Database.of(database, getClass()));
        books = golden.books;
    }

    private List<String> trialBalances() {
        return Stream.of(1, 2, 3)
                .map(month -> YearMonth.of(2026, month))
                .flatMap(month ->
                        books
                                .server
                                .inTransaction(() -> books.balances().trialBalance(books.company, month, month))
                                .stream()
                                .map(balance -> String.join(
                                        ";",
                                        month.toString(),
                                        balance.number(),
                                        balance.name(),
                                        balance.opening().toString(),
                                        balance.debit().toString(),
                                        balance.credit().toString(),
                                        balance.closing().toString())))
                .toList();
    }

    private static List<String> expected(String file) {
        return GoldenBooks.lines(file).map(cells -> String.join(";", cells)).toList();
    }

    @Test
    @DisplayName("B4, B6, B8: each account's balances of each month, to the öre, before and after the VAT is settled")
    void theQuarter() {
        golden.postAll();
        assertThat(trialBalances()).isEqualTo(expected("trial-balance.csv"));

        settle();
        assertThat(trialBalances()).isEqualTo(expected("trial-balance-settled.csv"));
    }

    /** Posts what settles the quarter's VAT as the books propose it. */
    private void settle() {
        List<NewLine> lines =
                books.server.inTransaction(() -> books.vatReturns().settlement(books.company, JANUARY, MARCH));
        books.post(new NewEntry("A", MARCH.atEndOfMonth(), EntryKind.VAT_SETTLEMENT, "VAT", null, null, null, lines));
    }

    private VatFigures figures() {
        return books.server.inTransaction(() -> books.vatReturns().figures(books.company, JANUARY, MARCH));
    }

    @Test
    @DisplayName("B9: the boxes of the VAT return, to the öre and as filed, which its settlement does not empty")
    void theVatReturn() {
        golden.postAll();
        VatFigures figures = figures();
        JsonObject expected = GoldenBooks.json("vat-2026-q1.json").asJsonObject();

        JsonObject exact = expected.getJsonObject("boxesExact");
        exact.forEach((box, amount) -> assertThat(figures.exact(VatBox.of(box).orElseThrow()))
                .as("box %s", box)
                .hasToString(exact.getString(box)));
        JsonObject filed = expected.getJsonObject("boxes");
        assertThat(figures.filed().entrySet().stream()
                        .collect(Collectors.toMap(
                                box -> box.getKey().number(),
                                box -> box.getValue().intValue())))
                .isEqualTo(filed.keySet().stream().collect(Collectors.toMap(box -> box, filed::getInt)));

        settle();
        assertThat(figures().filed()).isEqualTo(figures.filed());
    }

    @Test
    @DisplayName("B9: what settles the VAT return empties its accounts, owes what is filed, and rounds")
    void theSettlement() {
        golden.postAll();

        List<String> lines =
                books.server.inTransaction(() -> books.vatReturns().settlement(books.company, JANUARY, MARCH)).stream()
                        .map(line -> line.account() + " " + line.amount())
                        .toList();

        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(
                        GoldenBooks.json("settlement.json")
                                .asJsonObject()
                                .getJsonArray("lines")
                                .getValuesAs(JsonObject.class)
                                .stream()
                                .map(line -> line.getString("account") + " " + line.getString("amount"))
                                .toList());
    }

    @Test
    @DisplayName("B4: what is kept of each month is what its lines come to")
    void turnoverIsWhatTheLinesComeTo() {
        golden.postAll();

        assertThat(sums("select t.account, sum(t.debit) - sum(t.credit) from AccountTurnover t"
                        + " where t.companyId = :company group by t.account"))
                .isEqualTo(sums("select l.account, sum(l.amount) from EntryLine l"
                        + " where l.companyId = :company group by l.account"));
        assertThat(sumsByMonth("select t.account, t.month, sum(t.vatAmount) from AccountTurnover t"
                        + " where t.companyId = :company and t.vatLines > 0 group by t.account, t.month"))
                .isEqualTo(sumsByMonth("select l.account, l.vatMonth, sum(l.amount) from EntryLine l"
                        + " where l.companyId = :company and l.vatMonth is not null group by l.account, l.vatMonth"));
    }

    private Map<Object, String> sums(String query) {
        return rows(query).stream().collect(Collectors.toMap(row -> row[0], row -> row[1].toString()));
    }

    private Map<Object, String> sumsByMonth(String query) {
        return rows(query).stream()
                .collect(Collectors.toMap(row -> row[0] + " in " + row[1], row -> row[2].toString()));
    }

    private List<Object[]> rows(String query) {
        return books.server.inDatabase(em -> em.createQuery(query, Object[].class)
                .setParameter("company", books.company)
                .getResultList());
    }
}
