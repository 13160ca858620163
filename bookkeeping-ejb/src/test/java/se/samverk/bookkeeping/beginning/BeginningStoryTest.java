package se.samverk.bookkeeping.beginning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.filing.VatSettingsForm;
import se.samverk.bookkeeping.filing.VatSettingsService;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.shared.Amount;
import se.samverk.shared.Language;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** The steps until books have begun tick by what is there, over both databases. */
@OnBothDatabases
class BeginningStoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;

    @BeforeEach
    void begin() {
        norr = new CompanyOnStage(Database.of(database, getClass()));
    }

    private Beginning status() {
        return norr.ask(() -> norr.get(BeginningService.class).status());
    }

    @Test
    @DisplayName("B40: each step is ticked by what is in the books, and by nothing else")
    void steps() {
        assertThat(status()).isEqualTo(new Beginning(false, false, false, false));

        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(LegalForm.LIMITED_COMPANY, FIRST, LocalDate.of(2026, 12, 31), Language.SV)));
        assertThat(status()).isEqualTo(new Beginning(true, false, false, false));

        norr.server.inTransaction(() -> norr.get(Balances.class)
                .setOpening(norr.company, Map.of("1930", Amount.of("100.00"), "2081", Amount.of("-100.00"))));
        assertThat(status()).isEqualTo(new Beginning(true, true, false, false));

        norr.ask(() -> norr.get(EntryService.class)
                .post(new EntryForm(
                        null,
                        "2026-01-15",
                        "Kaffe",
                        null,
                        null,
                        null,
                        List.of(
                                new EntryForm.LineForm("4010", "80", null, null, null, null),
                                new EntryForm.LineForm("1930", null, "80", null, null, null)),
                        List.of())));
        assertThat(status()).isEqualTo(new Beginning(true, true, true, false));

        norr.tell(() -> norr.get(VatSettingsService.class)
                .change(new VatSettingsForm(VatSchedule.QUARTERLY, YearMonth.from(FIRST), false)));
        assertThat(status()).isEqualTo(new Beginning(true, true, true, true));
    }
}
