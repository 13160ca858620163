package se.samverk.bookkeeping.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverk.bookkeeping.filing.BooksWithVat.DAY;
import static se.samverk.bookkeeping.filing.BooksWithVat.QUARTER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
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
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** What was sold to other EU countries, by buyer, over both databases. */
@OnBothDatabases
class EcSalesStoryTest {

    private static final EcSalesContact EVA = new EcSalesContact("Eva Norr", "08-123 456");

    @Parameter
    TestDatabase database;

    private BooksWithVat books;

    @BeforeEach
    void openBooks() {
        books = new BooksWithVat(Database.of(database, getClass()));
    }

    private String sell(String vatNumber, String account, String amount) {
        List<NewLine> lines = List.of(
                NewLine.of("1510", Amount.of(amount)),
                NewLine.of(account, Amount.of(amount).negated()));
        NewEntry entry = new NewEntry("A", DAY, EntryKind.ORDINARY, "Abroad", null, vatNumber, null, lines);
        return books.norr.server.inTransaction(
                () -> books.norr.get(Ledger.class).post(books.by(), entry));
    }

    private EcSales list(VatPeriod period) {
        return books.norr.ask(() -> books.norr.get(EcSalesService.class).list(period));
    }

    private List<String> file(VatPeriod period) {
        VatReturnService.File file =
                books.norr.ask(() -> books.norr.get(EcSalesService.class).file(period, EVA));
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

        EcSales sales = list(QUARTER);

        assertThat(sales.rows()).isEmpty();
        assertThat(sales.missing()).extracting(VatLine::amount).containsExactly(Amount.of("-100.00"));
        Refused.with(FilingError.VAT_NUMBER_MISSING, () -> file(QUARTER));
    }

    @Test
    @DisplayName("B24: what lacked the number and is taken back, in whatever period, keeps no list from being filed")
    void missingAndTakenBack() {
        String wrong = sell(null, "3108", "100.00");
        sell("FI01409351", "3108", "100.00");

        books.reverse(wrong, LocalDate.of(2026, 4, 1));

        assertThat(list(QUARTER).missing()).isEmpty();
        assertThat(file(QUARTER)).last().isEqualTo("FI01409351;100;;;");
        assertThat(list(VatPeriod.quarter(LocalDate.of(2026, 4, 1))).missing()).isEmpty();
    }

    @Test
    @DisplayName("B24: a buyer is one row however its number was typed, and öre are dropped of the whole")
    void oneBuyer() {
        sell("FI 0140 9351", "3108", "100.60");
        sell("fi01409351", "3108", "100.60");

        assertThat(list(QUARTER).rows()).containsExactly(new EcSales.Row("FI01409351", 201L, null, null));
    }

    @Test
    @DisplayName("B24: there is a list of a month and of a calendar quarter, of nothing else")
    void otherPeriods() {
        for (VatPeriod other : List.of(
                VatPeriod.of(YearMonth.of(2026, 1), YearMonth.of(2026, 12)),
                VatPeriod.of(YearMonth.of(2026, 2), YearMonth.of(2026, 4)))) {
            Refused.with(CommonError.NOT_FOUND, () -> list(other));
            Refused.with(CommonError.NOT_FOUND, () -> file(other));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "08-", "08-12345678901234567", "08/123456", "call me"})
    @DisplayName("B24: who answers for the list can be called")
    void phone(String phone) {
        Refused.at(
                "phone",
                FilingError.PHONE_NOT_VALID,
                () -> books.norr.ask(
                        () -> books.norr.get(EcSalesService.class).file(QUARTER, new EcSalesContact("Eva", phone))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Eva Maria Katarina Margareta Norrström"})
    @DisplayName("B34: who answers for the list has a name that the file has room for")
    void name(String name) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> books.norr.ask(() ->
                        books.norr.get(EcSalesService.class).file(QUARTER, new EcSalesContact(name, "08-123456"))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("name"));
    }

    @Test
    @DisplayName("B34: it is due on the 25th of the next month, or the next working day")
    void due() {
        assertThat(list(QUARTER).due()).isEqualTo(LocalDate.of(2026, 4, 27));
        assertThat(list(VatPeriod.month(DAY)).due()).isEqualTo(LocalDate.of(2026, 3, 25));
    }

    @Test
    @DisplayName("B34: numbers that no buyer in another EU country has, and goods of more than a month, are told")
    void looksWrong() {
        sell("SE556036079301", "3308", "100.00");
        sell("FI 01409351", "3308", "100.00");

        assertThat(list(QUARTER).implausible()).containsExactly("SE556036079301");
        assertThat(list(QUARTER).isTooLongForGoods()).isFalse();

        sell("FI 01409351", "3108", "100.00");
        assertThat(list(QUARTER).isTooLongForGoods()).isTrue();
        assertThat(list(VatPeriod.month(DAY)).isTooLongForGoods()).isFalse();
    }
}
