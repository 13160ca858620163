package se.samverk.bookkeeping.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.bookkeeping.filing.BooksWithVat.DAY;
import static se.samverk.bookkeeping.filing.BooksWithVat.QUARTER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.Amount;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** What was sold to other EU countries, by buyer, over both databases. */
@OnBothDatabases
class EcSalesStoryTest {

    @Parameter
    TestDatabase database;

    private BooksWithVat books;

    @BeforeEach
    void openBooks() {
        books = new BooksWithVat(Database.of(database, getClass()));
    }

    private void sell(String vatNumber, String account, String amount) {
        List<NewLine> lines = List.of(
                NewLine.of("1510", Amount.of(amount)),
                NewLine.of(account, Amount.of(amount).negated()));
        NewEntry entry = new NewEntry("A", DAY, EntryKind.ORDINARY, "Abroad", null, vatNumber, null, lines);
        books.norr.server.inTransaction(() -> books.norr.get(Ledger.class).post(books.by(), entry));
    }

    private List<String> file(VatPeriod period) {
        VatReturnService.File file =
                books.norr.ask(() -> books.norr.get(VatReturnService.class).ecSalesFile(period, "08-123 456"));
        return new String(file.content(), StandardCharsets.ISO_8859_1).lines().toList();
    }

    @Test
    @DisplayName("B24: the EC sales list has a row for each buyer, as the Tax Agency's file transfer takes it")
    void list() {
        sell("FI01409351", "3108", "16400.90");
        sell("DK31283522", "3108", "21700.00");
        sell("DK31283522", "3107", "13600.00");
        sell("ES A28480514", "3108", "3200.00");
        sell("ES A28480514", "3308", "15300.00");
        sell(null, "3001", "99.00");

        List<String> quarter = file(QUARTER);

        String number = books.norr.organisationNumber.replace("-", "");
        assertThat(quarter)
                .containsExactly(
                        "SKV574008;",
                        number + "01;26-1;Eva Norr;08-123456;" + books.norr.caller.email(),
                        "DK31283522;21700;13600;;",
                        "ESA28480514;3200;;15300;",
                        "FI01409351;16400;;;");
        assertThat(file(VatPeriod.month(DAY)).get(1)).contains(";2602;");
    }

    @Test
    @DisplayName("B24: what lacks the buyer's VAT number is told, and there is no file")
    void missing() {
        sell(null, "3108", "100.00");

        EcSales sales =
                books.norr.ask(() -> books.norr.get(VatReturnService.class).ecSales(QUARTER));

        assertThat(sales.rows()).isEmpty();
        assertThat(sales.missing()).extracting(VatLine::amount).containsExactly(Amount.of("-100.00"));
        Refused.with(FilingError.VAT_NUMBER_MISSING, () -> file(QUARTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "08-", "08-12345678901234567", "08/123456", "call me"})
    @DisplayName("B24: who answers for the list can be called")
    void phone(String phone) {
        Refused.at(
                "phone",
                FilingError.PHONE_NOT_VALID,
                () -> books.norr.ask(
                        () -> books.norr.get(VatReturnService.class).ecSalesFile(QUARTER, phone)));
    }
}
