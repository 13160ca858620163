package se.samverk.bookkeeping.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Keeping books, over both databases. */
@OnBothDatabases
class LedgerStoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Parameter
    TestDatabase database;

    private BooksOnStage books;

    @BeforeEach
    void open() {
        books = new BooksOnStage(Database.of(database, getClass())).opened("1930", "2099", "3001", "4010");
    }

    private List<String> refusals(NewEntry entry) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> books.post(entry));
        return Stream.concat(Stream.of(refusal), refusal.others().stream())
                .map(BusinessException::getMessage)
                .toList();
    }

    private void change(YearMonth month, boolean closing, AccountingPeriod.State to) {
        books.server.inTransaction(
                () -> books.years().change(books.by, new PeriodChange(month, closing, to, "VAT is filed")));
    }

    private Map<String, String> closingBalances(YearMonth first, YearMonth last) {
        return books.server.inTransaction(() -> books.balances().trialBalance(books.company, first, last)).stream()
                .collect(java.util.stream.Collectors.toMap(
                        AccountBalance::number, balance -> balance.closing().toString()));
    }

    @Test
    @DisplayName("B4, B5: an entry gets the next number of its series")
    void numbers() {
        Entry first = books.entry(books.post(BooksOnStage.sale(DAY, "100.00")));
        Entry second = books.entry(books.post(BooksOnStage.sale(DAY.minusDays(3), "50.00")));

        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
        assertThat(closingBalances(JANUARY, JANUARY)).isEqualTo(Map.of("1930", "150.00", "3001", "-150.00"));
    }

    @Test
    @DisplayName("B2: an entry keeps its event, day, counterparty and document, and who posted it when")
    void keepsWhatTheLawAsksFor() {
        String id = books.post(new NewEntry(
                "L",
                DAY,
                EntryKind.ORDINARY,
                "Rent of January",
                "Hus och Hem AB",
                "SE556016068001",
                "Invoice 17, folder January",
                BooksOnStage.sale(DAY, "10.00").lines()));

        Object[] kept = books.server.inDatabase(em -> em.createQuery(
                        "select e.description, e.day, e.counterparty, e.counterpartyVatNumber, e.document, e.registeredBy,"
                                + " e.registeredAt from Entry e where e.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getSingleResult());
        assertThat(kept)
                .containsExactly(
                        "Rent of January",
                        DAY,
                        "Hus och Hem AB",
                        "SE556016068001",
                        "Invoice 17, folder January",
                        BooksOnStage.EVA,
                        Instant.parse("2026-04-01T09:00:00Z"));
    }

    @Test
    @DisplayName("B3, B4, B7: all that is wrong with an entry is told at once, and nothing is posted")
    void faults() {
        NewEntry wrong = BooksOnStage.entry(
                LocalDate.of(2027, 1, 1),
                NewLine.of("1930", Amount.of("100.00")),
                NewLine.of("9999", Amount.of("-60.00")),
                NewLine.of("3001", Amount.ZERO));

        assertThat(refusals(wrong))
                .containsExactly(
                        "NO_FISCAL_YEAR at day",
                        "ACCOUNT_UNKNOWN at lines.1.account",
                        "LINE_WITHOUT_AMOUNT at lines.2.amount",
                        "NOT_BALANCED at lines");
        assertThat(refusals(BooksOnStage.entry(DAY))).containsExactly("TOO_FEW_LINES at lines");
        assertThat(books.entry(books.post(BooksOnStage.sale(DAY, "1.00"))).number())
                .isOne();
    }

    @Test
    @DisplayName("B3: an account that was closed meanwhile takes no more, and can be opened again")
    void closedAccount() {
        AccountForm sales = AccountForm.of("3001", "Försäljning", null, null);
        change(sales, false);

        assertThat(refusals(BooksOnStage.sale(DAY, "1.00"))).containsExactly("ACCOUNT_CLOSED at lines.1.account");

        change(sales, true);
        books.post(BooksOnStage.sale(DAY, "1.00"));
    }

    private void change(AccountForm form, boolean active) {
        books.server.inTransaction(() -> books.chart()
                .change(
                        books.company,
                        form,
                        active,
                        books.chart().get(books.company, form.number()).version()));
    }

    @Test
    @DisplayName("B3: a number is taken once")
    void takenNumber() {
        AccountForm again = AccountForm.of("3001", "En till", null, null);

        Refused.at(
                "number",
                LedgerError.ACCOUNT_TAKEN,
                () -> books.server.inTransaction(() -> books.chart().add(books.company, again)));
    }

    @Test
    @DisplayName("B6: an entry is taken back once, by another one that names it")
    void reversal() {
        String wrong = books.post(BooksOnStage.sale(DAY, "100.00"));
        LocalDate found = LocalDate.of(2026, 2, 3);

        String back = reverse(wrong, found);

        assertThat(books.entry(back).reversesId()).isEqualTo(wrong);
        assertThat(books.entry(back).day()).isEqualTo(found);
        assertThat(closingBalances(JANUARY, JANUARY)).containsEntry("1930", "100.00");
        assertThat(closingBalances(JANUARY, JANUARY.plusMonths(1))).containsEntry("1930", "0.00");
        Refused.with(LedgerError.REVERSED_ALREADY, () -> reverse(wrong, found));
    }

    private String reverse(String entry, LocalDate day) {
        return books.server.inTransaction(() -> books.ledger().reverse(books.by, entry, day));
    }

    @Test
    @DisplayName("B6: what is right takes the place of what was wrong, both or nothing")
    void correction() {
        String wrong = books.post(BooksOnStage.sale(DAY, "100.00"));
        NewEntry unbalanced = BooksOnStage.entry(
                DAY, NewLine.of("1930", Amount.of("90.00")), NewLine.of("3001", Amount.of("-80.00")));

        Refused.at("lines", LedgerError.NOT_BALANCED, () -> correct(wrong, unbalanced));
        assertThat(closingBalances(JANUARY, JANUARY)).containsEntry("1930", "100.00");

        String right = correct(wrong, BooksOnStage.sale(DAY, "90.00"));
        assertThat(books.entry(right).correctsId()).isEqualTo(wrong);
        assertThat(books.entry(right).number()).isEqualTo(3);
        assertThat(closingBalances(JANUARY, JANUARY)).containsEntry("1930", "90.00");
    }

    private String correct(String entry, NewEntry right) {
        return books.server.inTransaction(() -> books.ledger().correct(books.by, entry, right));
    }

    @Test
    @DisplayName("B9: what corrects an entry counts in the VAT return of that entry's month")
    void correctedVat() {
        AccountForm sales = AccountForm.of("3001", "Försäljning", "05", null);
        change(sales, true);
        String wrong = books.post(BooksOnStage.sale(DAY, "100.00"));

        reverse(wrong, DAY.plusMonths(2));

        assertThat(vatBase(JANUARY)).isEqualTo("0.00");
        assertThat(vatBase(JANUARY.plusMonths(2))).isEqualTo("0.00");
        books.post(BooksOnStage.sale(DAY.plusMonths(2), "7.00"));
        assertThat(vatBase(JANUARY.plusMonths(2))).isEqualTo("7.00");
    }

    private String vatBase(YearMonth month) {
        return books.server
                .inTransaction(() -> books.vatReturns().figures(books.company, month, month))
                .exact(VatBox.SALES)
                .toString();
    }

    @Test
    @DisplayName("B3: an account counts in a box that there is, and not in what is to pay")
    void boxes() {
        Refused.at("vatBox", CommonError.INVALID_CHOICE, () -> AccountForm.of("3001", "Försäljning", "99", null));
        Refused.at("vatBox", CommonError.INVALID_CHOICE, () -> AccountForm.of("2650", "Moms", "49", null));
        assertThat(AccountForm.of("3001", "Försäljning", " ", null).vatBox()).isNull();
    }

    @Test
    @DisplayName("D7d, B6: an entry of another company is not found")
    void anotherCompany() {
        String theirs = books.post(BooksOnStage.sale(DAY, "100.00"));
        BooksOnStage others = new BooksOnStage(Database.of(database, getClass())).opened("1930", "3001");

        Refused.with(CommonError.NOT_FOUND, () -> others.entry(theirs));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> others.server.inTransaction(() -> others.ledger().reverse(others.by, theirs, DAY)));
    }

    @Test
    @DisplayName(
            "B7: a locked month takes no entry until it is opened again; the year's closing entries have their own")
    void locking() {
        YearMonth december = YearMonth.of(2026, 12);
        LocalDate lastDay = december.atEndOfMonth();
        change(december, false, AccountingPeriod.State.LOCKED);

        Refused.at("day", LedgerError.PERIOD_LOCKED, () -> books.post(BooksOnStage.sale(lastDay, "1.00")));
        books.post(new NewEntry(
                "A",
                lastDay,
                EntryKind.CLOSING,
                "Result of the year",
                null,
                null,
                null,
                BooksOnStage.sale(lastDay, "7.00").lines()));

        change(december, false, AccountingPeriod.State.OPEN);
        books.post(BooksOnStage.sale(lastDay, "1.00"));
        assertThat(closingBalances(december, december)).containsEntry("1930", "8.00");
    }

    @Test
    @DisplayName("B1: the next year begins the day after, and the result begins anew while balances go on")
    void nextYear() {
        books.post(BooksOnStage.sale(DAY, "100.00"));
        LocalDate first = LocalDate.of(2027, 1, 1);
        Refused.at("startsOn", LedgerError.YEAR_NOT_NEXT, () -> addYear(first.plusMonths(1)));

        addYear(first);
        books.post(BooksOnStage.sale(first, "5.00"));

        YearMonth month = YearMonth.from(first);
        assertThat(closingBalances(month, month)).isEqualTo(Map.of("1930", "105.00", "3001", "-5.00"));
        Refused.at("month", LedgerError.NO_FISCAL_YEAR, () -> closingBalances(YearMonth.of(2026, 12), month));
    }

    private void addYear(LocalDate first) {
        books.server.inTransaction(() ->
                books.years().addNext(books.company, YearDays.of(first, LocalDate.of(2027, 12, 31))));
    }

    @Test
    @DisplayName("B1: books are opened once")
    void openedOnce() {
        Refused.with(LedgerError.BOOKS_OPEN_ALREADY, () -> books.opened());
    }

    @Test
    @DisplayName("B8: the balances of the beginning come to zero, and can be set until the first month is locked")
    void openingBalances() {
        Map<String, Amount> right = Map.of("1930", Amount.of("500.00"), "2099", Amount.of("-500.00"));
        Refused.at(
                "balances",
                LedgerError.NOT_BALANCED,
                () -> setOpening(Map.of("1930", Amount.of("500.00"), "2099", Amount.of("-499.00"))));
        Refused.at(
                "balances.1111",
                LedgerError.ACCOUNT_UNKNOWN,
                () -> setOpening(Map.of("1111", Amount.of("500.00"), "2099", Amount.of("-500.00"))));

        setOpening(Map.of("1930", Amount.of("1.00"), "2099", Amount.of("-1.00")));
        setOpening(right);

        assertThat(closingBalances(JANUARY, JANUARY)).isEqualTo(Map.of("1930", "500.00", "2099", "-500.00"));
        change(JANUARY, false, AccountingPeriod.State.LOCKED);
        Refused.at("day", LedgerError.PERIOD_LOCKED, () -> setOpening(right));
    }

    private void setOpening(Map<String, Amount> balances) {
        books.server.inTransaction(() -> books.balances().setOpening(books.company, balances));
    }
}
