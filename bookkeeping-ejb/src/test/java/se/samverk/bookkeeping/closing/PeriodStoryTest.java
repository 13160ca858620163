package se.samverk.bookkeeping.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
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
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Periods are locked and opened again, over both databases. */
@OnBothDatabases
class PeriodStoryTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;

    @BeforeEach
    void openBooks() {
        norr = new CompanyOnStage(Database.of(database, getClass()));
        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, JANUARY.atDay(1), DECEMBER.atEndOfMonth(), Language.SV)));
    }

    private List<PeriodView> periods() {
        return norr.ask(() -> norr.get(PeriodService.class).list().get(0).periods());
    }

    private PeriodView period(PeriodRef wanted) {
        return periods().stream()
                .filter(period -> period.month().equals(wanted.month()) && period.closing() == wanted.closing())
                .findFirst()
                .orElseThrow();
    }

    private void lock(PeriodRef period, String reason) {
        norr.tell(() -> norr.get(PeriodService.class).lock(period, reason));
    }

    private void reopen(PeriodRef period, String reason) {
        norr.tell(() -> norr.get(PeriodService.class).reopen(period, reason));
    }

    private void post(LocalDate day) {
        NewEntry entry = new NewEntry(
                "A",
                day,
                EntryKind.ORDINARY,
                "Sale",
                null,
                null,
                null,
                List.of(NewLine.of("1930", Amount.of("1.00")), NewLine.of("3001", Amount.of("-1.00"))));
        Keeper by = new Keeper(norr.company, norr.caller.userId());
        norr.server.inTransaction(() -> norr.get(Ledger.class).post(by, entry));
    }

    @Test
    @DisplayName("B7, B19: a year has its months, and a period for its closing entries, all open at first")
    void beginning() {
        assertThat(periods()).hasSize(13).noneMatch(PeriodView::locked);
        assertThat(periods().get(12).closing()).isTrue();
        assertThat(periods().get(12).month()).isEqualTo(DECEMBER);
    }

    @Test
    @DisplayName("B19: a month is locked while those around it are open, and tells since when and why")
    void locking() {
        PeriodRef february = new PeriodRef(JANUARY.plusMonths(1), false);

        lock(february, "  Avstämd mot banken ");

        PeriodView locked = period(february);
        assertThat(locked.locked()).isTrue();
        assertThat(locked.reason()).isEqualTo("Avstämd mot banken");
        assertThat(locked.changedAt()).isEqualTo(Instant.parse("2026-04-01T09:00:00Z"));
        assertThat(periods()).filteredOn(PeriodView::locked).hasSize(1);
        Refused.at("day", LedgerError.PERIOD_LOCKED, () -> post(LocalDate.of(2026, 2, 1)));
        post(LocalDate.of(2026, 1, 31));
        post(LocalDate.of(2026, 3, 1));
    }

    @Test
    @DisplayName("B19: it is opened again with a reason, which is on record")
    void reopening() {
        PeriodRef january = new PeriodRef(JANUARY, false);
        lock(january, null);
        Refused.at("reason", CommonError.REQUIRED, () -> reopen(january, " "));

        reopen(january, "Hyran saknas");

        assertThat(period(january).locked()).isFalse();
        assertThat(period(january).reason()).isEqualTo("Hyran saknas");
        post(JANUARY.atDay(1));
        assertThat(norr.server.audit(norr.company, "2026-01"))
                .extracting(row -> row[0])
                .containsExactly("PERIOD_LOCKED", "PERIOD_REOPENED");
    }

    @Test
    @DisplayName("B19: what is as asked stays as it was, and is not on record twice")
    void asItWas() {
        PeriodRef january = new PeriodRef(JANUARY, false);
        lock(january, "first");
        lock(january, "second");

        assertThat(period(january).reason()).isEqualTo("first");
        assertThat(norr.server.audit(norr.company, "2026-01")).hasSize(1);
    }

    @Test
    @DisplayName("B7, B19: the closing entries have a period of their own; what there is not is not found")
    void otherPeriods() {
        lock(new PeriodRef(DECEMBER, true), "Fastställt");

        assertThat(period(new PeriodRef(DECEMBER, true)).locked()).isTrue();
        assertThat(period(new PeriodRef(DECEMBER, false)).locked()).isFalse();
        Refused.with(CommonError.NOT_FOUND, () -> lock(new PeriodRef(JANUARY, true), null));
        Refused.with(CommonError.NOT_FOUND, () -> lock(new PeriodRef(YearMonth.of(2030, 1), false), null));
    }
}
