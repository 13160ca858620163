package se.samverk.bookkeeping.documentation;

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
import se.samverk.bookkeeping.chart.BooksOpened;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.closing.PeriodRef;
import se.samverk.bookkeeping.closing.PeriodService;
import se.samverk.bookkeeping.filing.VatSettingsFact;
import se.samverk.bookkeeping.filing.VatSettingsForm;
import se.samverk.bookkeeping.filing.VatSettingsService;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.fact.FactTypes;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Page;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.ProductClasses;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Side;

/** What was done in the books is read from the record, over both databases. */
@OnBothDatabases
class ProcessingHistoryStoryTest {

    private static final List<String> OF_BOOKS = List.of(
            "se.samverk.bookkeeping.",
            "se.samverk.document",
            "se.samverk.conversation",
            "se.samverk.party",
            "se.samverk.bank");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);

    @Parameter
    TestDatabase database;

    private Database here;
    private CompanyOnStage norr;

    @BeforeEach
    void workForThreeDays() {
        here = Database.of(database, getClass());
        norr = new CompanyOnStage(here);
        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, JANUARY.atDay(1), LocalDate.of(2026, 12, 31), Language.SV)));
        here.clock.setTo(Instant.parse("2026-04-02T09:00:00Z"));
        norr.tell(() -> norr.get(PeriodService.class).lock(new PeriodRef(JANUARY, false), "Avstämd"));
        here.clock.setTo(Instant.parse("2026-04-02T22:00:00Z"));
        norr.tell(() ->
                norr.get(VatSettingsService.class).change(new VatSettingsForm(VatSchedule.MONTHLY, JANUARY, false)));
    }

    private Page<ProcessingRow> page(ProcessingQuery asked) {
        return norr.ask(() -> norr.get(ProcessingHistoryService.class).page(asked, Keyset.FIRST));
    }

    private List<ProcessingRow> piece(String after, int most) {
        return norr.ask(() -> norr.get(ProcessingHistoryService.class).piece(ProcessingQuery.ALL, after, most));
    }

    @Test
    @DisplayName("B32: everything done is there, the latest first, with when, who, side and what it became")
    void everything() {
        List<ProcessingRow> rows = page(ProcessingQuery.ALL).rows();

        assertThat(rows)
                .extracting(ProcessingRow::code)
                .containsExactly("VAT_SETTINGS_CHANGED", "PERIOD_LOCKED", "BOOKS_OPENED");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.person()).isEqualTo("Eva Norr");
            assertThat(row.side()).isEqualTo(Side.CLIENT);
        });
        assertThat(rows.get(2).happenedAt()).isEqualTo(Instant.parse("2026-04-01T09:00:00Z"));
        assertThat(rows.get(2).after()).isInstanceOf(BooksOpened.Opening.class);
        assertThat(rows.get(0).before())
                .isEqualTo(new VatSettingsFact.Settings(
                        VatSchedule.QUARTERLY, "2026-01", VatSettingsFact.Approval.NOT_NEEDED));
    }

    @Test
    @DisplayName("B32: a period is of whole days in Sweden")
    void period() {
        LocalDate second = FIRST_OF_APRIL.plusDays(1);

        assertThat(page(new ProcessingQuery(second, second, null)).rows())
                .extracting(ProcessingRow::code)
                .containsExactly("PERIOD_LOCKED");
        assertThat(page(new ProcessingQuery(null, FIRST_OF_APRIL, null)).rows()).hasSize(1);
        assertThat(page(new ProcessingQuery(second, null, null)).rows()).hasSize(2);
    }

    @Test
    @DisplayName("B32: one kind is shown alone")
    void kind() {
        assertThat(page(new ProcessingQuery(null, null, ProcessingKind.SETTINGS))
                        .rows())
                .extracting(ProcessingRow::code)
                .containsExactly("VAT_SETTINGS_CHANGED", "BOOKS_OPENED");
        assertThat(page(new ProcessingQuery(null, null, ProcessingKind.ENTRIES)).rows())
                .isEmpty();
    }

    @Test
    @DisplayName("B32: a file has the same rows as they were done, piece by piece")
    void file() {
        List<ProcessingRow> first = piece(null, 2);
        List<ProcessingRow> second = piece(first.get(1).id(), 2);

        assertThat(first).extracting(ProcessingRow::code).containsExactly("BOOKS_OPENED", "PERIOD_LOCKED");
        assertThat(second).extracting(ProcessingRow::code).containsExactly("VAT_SETTINGS_CHANGED");
        assertThat(piece(second.get(0).id(), 2)).isEmpty();
        assertThat((long)
                        norr.ask(() -> norr.get(ProcessingHistoryService.class).count(ProcessingQuery.ALL)))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("B32: what another company has done is not among it")
    void others() {
        CompanyOnStage other = new CompanyOnStage(here);

        assertThat(other.ask(() -> other.get(ProcessingHistoryService.class).page(ProcessingQuery.ALL, Keyset.FIRST))
                        .rows())
                .isEmpty();
    }

    @Test
    @DisplayName("B32: every fact that the books tell is of one kind, those of documents and questions among them")
    void everyFact() {
        List<String> told = ProductClasses.all().stream()
                .filter(type -> OF_BOOKS.stream().anyMatch(type.getPackageName()::startsWith)
                        && type.isAssignableTo(FactTypes.class))
                .flatMap(type -> ((FactTypes) norr.get(type.reflect())).byName().keySet().stream())
                .toList();

        assertThat(told).isNotEmpty();
        assertThat(ProcessingKind.allFactTypes()).containsAll(told).doesNotHaveDuplicates();
    }
}
