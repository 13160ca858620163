package se.samverk.bookkeeping.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.shared.Amount;

/** Statements of whatever balanced entries there are, in three years of which the second is short. */
class StatementPropertyTest {

    private static final List<String> ACCOUNTS = List.of(
            "1010", "1220", "1510", "1930", "2010", "2081", "2099", "2350", "2440", "2611", "2990", "3001", "3960",
            "4010", "5010", "6990", "7010", "7832", "7960", "8310", "8410", "8810", "8910", "8999", "9030");
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final List<YearMonth> BEGINNINGS = List.of(FIRST, YearMonth.of(2026, 1), YearMonth.of(2026, 7));
    private static final int MONTHS = 30;

    /** So much from one account to another in a month; before the first one stands what the books began with. */
    record Entry(int month, String from, String to, long ore) {
        List<Turnovers.Sum> sums() {
            int key = month < 0 ? 0 : Month.number(FIRST.plusMonths(month));
            Amount amount = new Amount(java.math.BigDecimal.valueOf(ore, 2));
            return List.of(
                    new Turnovers.Sum(to, key, amount.value()),
                    new Turnovers.Sum(from, key, amount.negated().value()));
        }
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<String> account = Arbitraries.of(ACCOUNTS);
        Arbitrary<String> ofBalance = Arbitraries.of(ACCOUNTS.subList(0, 11));
        Arbitrary<Long> ore = Arbitraries.longs().between(-1_000_000, 1_000_000);
        Arbitrary<Entry> within = Combinators.combine(
                        Arbitraries.integers().between(0, MONTHS - 1), account, account, ore)
                .as(Entry::new);
        Arbitrary<Entry> opening = Combinators.combine(ofBalance, ofBalance, ore)
                .as((from, to, amount) -> new Entry(-1, from, to, amount));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, within), net.jqwik.api.Tuple.of(1, opening))
                .list()
                .ofMaxSize(40);
    }

    private static Turnovers turnovers(List<Entry> entries) {
        List<Turnovers.Sum> sums = new ArrayList<>();
        entries.forEach(entry -> sums.addAll(entry.sums()));
        return new Turnovers(sums);
    }

    private static SortedMap<String, String> chart() {
        SortedMap<String, String> chart = new TreeMap<>();
        ACCOUNTS.forEach(account -> chart.put(account, "Konto " + account));
        return chart;
    }

    /** Some months of each of the years. */
    private static List<ReportMonths> periods() {
        return List.of(
                new ReportMonths(FIRST, FIRST),
                new ReportMonths(FIRST.plusMonths(2), FIRST.plusMonths(11)),
                new ReportMonths(FIRST.plusMonths(12), FIRST.plusMonths(17)),
                new ReportMonths(FIRST.plusMonths(20), FIRST.plusMonths(26)));
    }

    private static BookYears.Within within(ReportMonths months) {
        return new BookYears.Within(months, BEGINNINGS);
    }

    @Property(tries = 300)
    @Label("B17: in every column of a balance sheet both sides are equal")
    void balances(@ForAll("entries") List<Entry> entries) {
        for (ReportMonths months : periods()) {
            Statement statement = Statements.balanceSheet(chart(), within(months), turnovers(entries));

            assertThat(statement.row("EQUITY_AND_DEBTS").figures())
                    .isEqualTo(statement.row("ASSETS").figures());
        }
    }

    @Property(tries = 300)
    @Label(
            "B16, B17: the income statement's result is by how much the balance sheet's results grow, but for what moves to equity")
    void resultIsTheChange(@ForAll("entries") List<Entry> entries) {
        Turnovers turnover = turnovers(entries);
        for (ReportMonths months : periods()) {
            Statement income = Statements.incomeStatement(chart(), within(months), turnover, Turnovers.NONE);
            Statement balance = Statements.balanceSheet(chart(), within(months), turnover);

            Amount moved = turnover.within("8999", months.first(), months.last());
            Amount grown = change(balance, "RESULT_SO_FAR").plus(change(balance, "EARLIER_RESULT"));
            assertThat(income.row("RESULT_AFTER_TAX").figures().get(0)).isEqualTo(grown.plus(moved));
        }
    }

    private static Amount change(Statement statement, String key) {
        Statement.Row row = statement.row(key);
        return row == null ? Amount.ZERO : row.figures().get(statement.columns().indexOf(Statement.Column.CHANGE));
    }

    @Property(tries = 300)
    @Label("B16: groups come to their accounts, and the last result to all groups")
    void groupsAddUp(@ForAll("entries") List<Entry> entries) {
        Statement statement =
                Statements.incomeStatement(chart(), within(periods().get(1)), turnovers(entries), Turnovers.NONE);

        List<Amount> ofGroups = sums(statement, Statement.Kind.GROUP);
        assertThat(sums(statement, Statement.Kind.ACCOUNT)).isEqualTo(ofGroups);
        assertThat(statement.row("RESULT_AFTER_TAX").figures()).isEqualTo(ofGroups);
    }

    private static List<Amount> sums(Statement statement, Statement.Kind kind) {
        return IntStream.range(0, statement.columns().size())
                .mapToObj(column -> Amount.sum(statement.rows().stream()
                        .filter(row -> row.kind() == kind)
                        .map(row -> row.figures().get(column))
                        .toList()))
                .toList();
    }
}
