package se.samverk.bookkeeping.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.bookkeeping.filing.VatWarning.Kind;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.bookkeeping.vat.VatFigures;
import se.samverk.shared.Amount;

class VatChecksTest {

    private static final VatChecks.Ledger DEDUCTED =
            new VatChecks.Ledger(Map.of(), Map.of(), Map.of("2645", Amount.of("1.00")));

    /** What is found of boxes such as {@code 05=100}. */
    private static List<VatWarning> found(String boxes, VatChecks.Ledger ledger) {
        Map<VatBox, BigDecimal> amounts = new EnumMap<>(VatBox.class);
        Stream.of(boxes.split(" "))
                .filter(box -> !box.isEmpty())
                .map(box -> box.split("="))
                .forEach(box -> amounts.put(VatBox.of(box[0]).orElseThrow(), new BigDecimal(box[1])));
        return VatChecks.of(VatFigures.of(amounts), ledger);
    }

    private static List<Kind> kinds(String boxes) {
        return found(boxes, DEDUCTED).stream().map(VatWarning::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "05=1000 10=250",
                "05=1000 06=100 07=100 08=100 10=325",
                "05=2000.04 10=250 11=120.01",
                "05=1000 12=60",
                "05=100000 10=25020",
                "20=100 21=100 22=100 23=100 24=100 30=125",
                "50=1000 60=250",
                "35=1000 36=1000 39=1000 40=1000 41=1000 42=1000"
            })
    @DisplayName("B24: what goes together is no warning, nor is a little rounding")
    void right(String boxes) {
        assertThat(kinds(boxes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "05=1000, SALES_WITHOUT_TAX",
        "10=250, TAX_WITHOUT_SALES",
        "05=1000 10=240, SALES_TAX_DIFFERS",
        "05=1000 11=250, SALES_TAX_DIFFERS",
        "20=1000, REVERSE_CHARGE_WITHOUT_TAX",
        "24=1000 30=240, REVERSE_CHARGE_TAX_DIFFERS",
        "30=250, TAX_WITHOUT_REVERSE_CHARGE",
        "50=1000, IMPORT_WITHOUT_TAX",
        "60=250, TAX_WITHOUT_IMPORT",
        "50=1000 60=200, IMPORT_TAX_DIFFERS"
    })
    @DisplayName("B24: sales, reverse charge and import each go with their tax")
    void wrong(String boxes, Kind kind) {
        assertThat(kinds(boxes)).containsExactly(kind);
    }

    @Test
    @DisplayName("B24: a warning says how much there is, and how much the tax would be for")
    void amounts() {
        assertThat(found("05=1000 10=200", DEDUCTED))
                .containsExactly(
                        new VatWarning(Kind.SALES_TAX_DIFFERS, List.of(), Amount.of("1000.00"), Amount.of("800.00")));
    }

    @Test
    @DisplayName("B24: tax that the buyer reckons is deducted, too")
    void deducted() {
        VatChecks.Ledger nothing = new VatChecks.Ledger(Map.of(), Map.of(), Map.of("2647", Amount.ZERO));

        assertThat(found("20=1000 30=250", nothing))
                .extracting(VatWarning::kind)
                .containsExactly(Kind.NOTHING_DEDUCTED);
        assertThat(found("20=1000 30=250", DEDUCTED)).isEmpty();
    }

    @Test
    @DisplayName(
            "B24: sales, and purchases whose tax the buyer reckons, count in a box; rounding and grants do not have to")
    void accounts() {
        Map<String, Amount> withoutBox = Map.of(
                "3051", Amount.of("-10.00"),
                "3740", Amount.of("1.00"),
                "3990", Amount.of("1.00"),
                "4010", Amount.of("1.00"),
                "4065", Amount.of("5.00"),
                "4535", Amount.ZERO);
        Map<String, Amount> held = Map.of("2618", Amount.of("-7.00"), "2648", Amount.ZERO);

        assertThat(found("", new VatChecks.Ledger(withoutBox, held, Map.of())))
                .containsExactly(
                        new VatWarning(
                                Kind.ACCOUNT_WITHOUT_BOX, List.of("3051", "4065"), Amount.of("-5.00"), Amount.ZERO),
                        new VatWarning(Kind.DORMANT_NOT_EMPTY, List.of("2618"), Amount.of("-7.00"), Amount.ZERO));
    }
}
