package se.samverk.bookkeeping.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.entry.EntryError;
import se.samverk.bookkeeping.entry.EntryQuery;
import se.samverk.bookkeeping.entry.EntryRow;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.ledger.AccountBalance;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.shared.Amount;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Years are ended and begun, over both databases. */
@OnBothDatabases
class YearEndStoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEXT = LAST.plusDays(1);

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;

    @BeforeEach
    void openBooks() {
        open(LegalForm.LIMITED_COMPANY);
    }

    private void open(LegalForm form) {
        norr = new CompanyOnStage(Database.of(database, getClass()));
        norr.tell(() -> norr.get(BooksService.class).open(new BooksForm(form, FIRST, LAST, Language.SV)));
        today("2027-01-15");
    }

    private void today(String day) {
        Database.of(database, getClass()).clock.setTo(Instant.parse(day + "T09:00:00Z"));
    }

    private void sell(LocalDate day, String amount) {
        List<NewLine> lines = List.of(
                NewLine.of("1930", Amount.of(amount)),
                NewLine.of("3001", Amount.of(amount).negated()));
        Keeper by = new Keeper(norr.company, norr.caller.userId());
        NewEntry entry = new NewEntry("A", day, EntryKind.ORDINARY, "Sale", null, null, null, lines);
        norr.server.inTransaction(() -> norr.get(Ledger.class).post(by, entry));
    }

    private void addYear(LocalDate last, String reason) {
        norr.tell(() -> norr.get(YearEndService.class).addYear(last, reason));
    }

    private void close() {
        norr.tell(() -> norr.get(YearEndService.class).closeYear(FIRST));
    }

    private void carry() {
        norr.tell(() -> norr.get(YearEndService.class).carryForward(FIRST));
    }

    private YearEndView year() {
        return norr.ask(() -> norr.get(YearEndService.class).list()).stream()
                .filter(year -> year.startsOn().equals(FIRST))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> balances(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return norr
                .server
                .inTransaction(() -> norr.get(Balances.class).trialBalance(norr.company, month, month))
                .stream()
                .collect(Collectors.toMap(
                        AccountBalance::number, balance -> balance.closing().toString()));
    }

    @Test
    @DisplayName(
            "B27: the result is moved to equity while the months are locked, and what is posted later is moved, too")
    void closing() {
        sell(LAST, "100.00");
        norr.tell(() ->
                norr.get(PeriodService.class).lock(new PeriodRef(YearMonth.from(LAST), false), "Lager inventeras"));

        close();

        assertThat(balances(LAST)).containsEntry("8999", "100.00").containsEntry("2099", "-100.00");
        assertThat(year().result()).isEqualTo(Amount.ZERO);
        assertThat(year().moved()).isEqualTo(Amount.of("100.00"));
        Refused.with(ClosingError.NOTHING_TO_CLOSE, this::close);

        sell(FIRST, "-130.00");
        assertThat(year().result()).isEqualTo(Amount.of("-130.00"));
        close();
        assertThat(balances(LAST)).containsEntry("2099", "30.00");
    }

    @Test
    @DisplayName(
            "B6, B27: what moves the result is not taken back by itself; what else was wrong is, and is moved again")
    void movedByItself() {
        sell(LAST, "100.00");
        close();
        EntryRow moving = entries().get(0);

        Refused.with(EntryError.MOVES_RESULT, () -> reverse(moving));
        reverse(entries().get(1));
        close();
        assertThat(balances(LAST)).containsEntry("2099", "0.00");
    }

    private List<EntryRow> entries() {
        return norr.ask(() -> norr.get(EntryService.class)
                .page(new EntryQuery(""), Keyset.FIRST)
                .rows());
    }

    private void reverse(EntryRow entry) {
        norr.ask(() -> norr.get(EntryService.class).reverse(entry.id(), LAST.toString()));
    }

    @Test
    @DisplayName("B7, B27: closing entries that are locked are not added to")
    void locked() {
        sell(LAST, "100.00");
        norr.tell(() -> norr.get(PeriodService.class).lock(new PeriodRef(YearMonth.from(LAST), true), null));

        Refused.at("day", LedgerError.PERIOD_LOCKED, this::close);
    }

    @Test
    @DisplayName("B27: the next year opens with what there is, also before the result is moved, and moves it on")
    void nextYear() {
        sell(LAST, "100.00");
        Refused.with(ClosingError.NO_NEXT_YEAR, this::carry);
        addYear(null, null);
        assertThat(balances(NEXT)).isEqualTo(Map.of("1930", "100.00"));
        Refused.with(ClosingError.NOTHING_TO_CLOSE, this::carry);
        close();
        assertThat(year().toCarry()).isEqualTo(Amount.of("100.00"));

        carry();

        assertThat(balances(NEXT)).isEqualTo(Map.of("1930", "100.00", "2099", "0.00", "2098", "-100.00"));
        assertThat(year().toCarry()).isEqualTo(Amount.ZERO);
        Refused.with(ClosingError.NOTHING_TO_CLOSE, this::carry);
    }

    @Test
    @DisplayName("B27: a year's result is moved once the year is over")
    void notOver() {
        sell(FIRST, "100.00");
        today("2026-12-31");

        Refused.with(ClosingError.YEAR_NOT_OVER, this::close);
    }

    @Test
    @DisplayName(
            "B27: what is moved on is that of each year, also where the next is shorter or longer than twelve months")
    void yearsOfOtherLengths() {
        sell(LAST, "100.00");
        LocalDate half = LocalDate.of(2027, 6, 30);
        addYear(half, "Kort");
        addYear(LocalDate.of(2028, 12, 31), "Lång");
        sell(half, "30.00");
        today("2027-08-01");

        close();
        carry();
        norr.tell(() -> norr.get(YearEndService.class).closeYear(NEXT));
        norr.tell(() -> norr.get(YearEndService.class).carryForward(NEXT));

        assertThat(balances(half.plusDays(1))).containsEntry("2099", "0.00").containsEntry("2098", "-130.00");
        assertThat(norr.ask(() -> norr.get(YearEndService.class).list()))
                .extracting(YearEndView::toCarry)
                .containsOnly(Amount.ZERO);
    }

    @Test
    @DisplayName("B1, B27: a sole trader's next year is the calendar year, too")
    void soleTradersNextYear() {
        open(LegalForm.SOLE_TRADER);

        Refused.at("endsOn", LedgerError.YEAR_NOT_CALENDAR, () -> addYear(LocalDate.of(2027, 6, 30), "Kort"));
    }

    @Test
    @DisplayName("B27: a sole trader's result goes to the owner's capital")
    void soleTrader() {
        open(LegalForm.SOLE_TRADER);
        sell(LAST, "100.00");
        addYear(null, null);
        close();
        carry();

        assertThat(balances(NEXT)).containsEntry("2019", "0.00").containsEntry("2010", "-100.00");
    }

    @Test
    @DisplayName("B1, B27: a year that ends with another month needs a reason, which is on record")
    void otherYear() {
        LocalDate june = LocalDate.of(2027, 6, 30);
        Refused.at("reason", CommonError.REQUIRED, () -> addYear(june, " "));
        Refused.at("endsOn", LedgerError.YEAR_TOO_LONG, () -> addYear(LocalDate.of(2028, 7, 31), "Lång"));
        Refused.at("endsOn", LedgerError.YEAR_NOT_WHOLE_MONTHS, () -> addYear(june.minusDays(1), "Kort"));

        addYear(june, "Koncernens räkenskapsår");

        assertThat(norr.ask(() -> norr.get(YearEndService.class).list()).get(0).endsOn())
                .isEqualTo(june);
        assertThat(norr.server.audit(norr.company, "2027-01-01 – 2027-06-30"))
                .extracting(row -> row[0])
                .containsExactly("FISCAL_YEAR_ADDED");
    }
}
