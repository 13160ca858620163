package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bank.BankService;
import se.samverk.bank.SentStatement;
import se.samverk.bookkeeping.closing.MonthService;
import se.samverk.bookkeeping.closing.MonthView;
import se.samverk.bookkeeping.closing.MonthView.Balance;
import se.samverk.month.MonthPoint;
import se.samverk.shared.Amount;
import se.samverk.stage.Database;
import se.samverk.statement.Statements;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** The bank's file tells the balance of a month by itself, over both databases. */
@OnBothDatabases
class BankBalanceStoryTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Parameter
    TestDatabase database;

    private GoldenBank golden;

    @BeforeEach
    void begin() {
        golden = new GoldenBank(Database.of(database, getClass()));
    }

    private MonthView view(YearMonth month) {
        return golden.shop.ask(() -> golden.shop.get(MonthService.class).view(month));
    }

    private Balance bank(YearMonth month) {
        return view(month).balances().stream()
                .filter(balance -> balance.account().equals(GoldenBank.BANK))
                .findFirst()
                .orElseThrow();
    }

    private Optional<MonthPoint> point(YearMonth month) {
        return view(month).points().stream()
                .filter(each -> each.kind().equals("BANK"))
                .findFirst();
    }

    private void read(String table) {
        golden.shop.ask(() -> golden.shop
                .get(BankService.class)
                .read(golden.account, new SentStatement("a.csv", table.getBytes(StandardCharsets.UTF_8))));
    }

    /** What the golden file tells after the last row of a month. */
    private static Amount told(YearMonth month) {
        String last = new String(Statements.golden("kontoutdrag-2026-q1.csv"), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith(month.toString()))
                .findFirst()
                .orElseThrow();
        return new Amount(new BigDecimal(last.split(";")[5].replace(',', '.')));
    }

    @Test
    @DisplayName(
            "K40, K23: what the bank's file tells at the end of a month is the balance, and nobody is asked for it")
    void told() {
        golden.read();

        for (YearMonth month : new YearMonth[] {JANUARY, JANUARY.plusMonths(1), MARCH}) {
            assertThat(bank(month).isTold()).isTrue();
            assertThat(bank(month).stated()).isEqualTo(told(month));
        }
        assertThat(bank(MARCH).stated()).isEqualTo(Amount.of("238831.59"));
        assertThat(bank(MARCH).isDone()).isFalse();
        MonthPoint differs = point(MARCH).orElseThrow();
        assertThat(differs.left()).isOne();
        assertThat(differs.difference())
                .isEqualTo(bank(MARCH).held().minus(bank(MARCH).stated()));
        assertThat(point(MARCH.plusMonths(1))).isEmpty();
    }

    @Test
    @DisplayName("K40: a balance that is told is one point, not two, and is done when the books hold the same")
    void agrees() {
        golden.read();
        golden.post(entry -> true);

        assertThat(bank(MARCH).isDone()).isTrue();
        assertThat(point(MARCH)).map(MonthPoint::isDone).contains(true);
        MonthView list = view(MARCH);
        long asked =
                list.balances().stream().filter(balance -> !balance.isTold()).count();
        assertThat(list.all()).isEqualTo(list.points().size() + asked);
    }

    @Test
    @DisplayName("K40: where rows may be missing before the file begins it does not tell what was held before")
    void gap() {
        String head = "Bokföringsdag;Valutadag;Verifikationsnummer;Text/mottagare;Belopp;Saldo\n";
        read(head + "2026-02-20;2026-02-20;1;HYRA;-100,00;900,00\n");
        assertThat(point(JANUARY)).isEmpty();
        assertThat(point(YearMonth.of(2026, 2))).isEmpty();

        read(head + "2026-01-30;2026-01-30;2;INSATTNING;50,00;1000,00\n");
        assertThat(bank(JANUARY).stated()).isEqualTo(Amount.of("1000.00"));

        read(head + "2026-03-10;2026-03-10;3;INSATTNING;50,00;700,00\n");
        assertThat(point(YearMonth.of(2026, 2))).isEmpty();
        read(head + "2026-03-12;2026-03-12;4;INSATTNING;50,00;750,00\n"
                + "2026-02-27;2026-02-27;5;HYRA;-250,00;650,00\n");
        assertThat(bank(YearMonth.of(2026, 2)).stated()).isEqualTo(Amount.of("650.00"));
    }

    private static final String HEAD = "Bokföringsdag;Valutadag;Verifikationsnummer;Text/mottagare;Belopp;Saldo\n";

    @Test
    @DisplayName("K40: a file that was made within its last day is not believed once more rows of that day are known")
    void partOfADay() {
        read(HEAD + "2026-01-31;2026-01-31;2;INSATTNING;50,00;1000,00\n"
                + "2026-01-29;2026-01-29;1;HYRA;-100,00;950,00\n");
        read(HEAD + "2026-02-03;2026-02-03;4;INSATTNING;10,00;710,00\n"
                + "2026-01-31;2026-01-31;3;KORT;-300,00;700,00\n"
                + "2026-01-31;2026-01-31;2;INSATTNING;50,00;1000,00\n");

        assertThat(bank(JANUARY).stated()).isEqualTo(Amount.of("700.00"));
    }

    @Test
    @DisplayName("K40: where no file agrees with the rows nothing is told")
    void noneAgrees() {
        read(HEAD + "2026-01-31;2026-01-31;2;INSATTNING;50,00;1000,00\n"
                + "2026-01-29;2026-01-29;1;HYRA;-100,00;950,00\n");
        golden.readTable(golden.account, "2026-01-31;KORT;-300,00");

        assertThat(point(JANUARY)).isEmpty();
    }

    @Test
    @DisplayName("K40: while a row is perhaps told twice nothing is told")
    void perhapsTwice() {
        read(HEAD + "2026-02-02;2026-02-02;3;KORT;-20,00;870,00\n"
                + "2026-02-02;2026-02-02;2;HYRA;-100,00;890,00\n"
                + "2026-02-01;2026-02-01;1;AVGIFT;-10,00;990,00\n");
        golden.readTable(golden.account, "2026-02-02;Lokalen februari;-100,00");
        WorkRow held = golden.work(BankTab.HELD).rows().get(0);

        assertThat(point(JANUARY)).isEmpty();
        golden.shop.tell(
                () -> golden.shop.get(BankBooksService.class).toldTwice(held.id(), "Samma hyra", held.version()));
        assertThat(bank(JANUARY).stated()).isEqualTo(Amount.of("1000.00"));
    }
}
