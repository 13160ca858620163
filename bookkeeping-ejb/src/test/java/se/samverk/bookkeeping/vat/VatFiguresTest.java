package se.samverk.bookkeeping.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The figures of an invented company's quarter were computed by other means; the rest follows from the rule. */
class VatFiguresTest {

    static VatFigures golden() {
        return VatFigures.of(Map.ofEntries(
                Map.entry(VatBox.SALES, new BigDecimal("239185.98")),
                Map.entry(VatBox.GOODS_FROM_EU, new BigDecimal("46116.00")),
                Map.entry(VatBox.SERVICES_FROM_EU, new BigDecimal("3200.00")),
                Map.entry(VatBox.SERVICES_REVERSE_CHARGED, new BigDecimal("18000.00")),
                Map.entry(VatBox.IMPORT, new BigDecimal("23034.00")),
                Map.entry(VatBox.GOODS_TO_EU, new BigDecimal("28400.00")),
                Map.entry(VatBox.EXPORT, new BigDecimal("14600.00")),
                Map.entry(VatBox.SALES_REVERSE_CHARGED, new BigDecimal("11200.00")),
                Map.entry(VatBox.OUTPUT_25, new BigDecimal("57204.20")),
                Map.entry(VatBox.OUTPUT_12, new BigDecimal("866.31")),
                Map.entry(VatBox.OUTPUT_6, new BigDecimal("189.00")),
                Map.entry(VatBox.PURCHASES_25, new BigDecimal("16829.00")),
                Map.entry(VatBox.IMPORT_25, new BigDecimal("5758.50")),
                Map.entry(VatBox.INPUT, new BigDecimal("54766.88"))));
    }

    @Test
    @DisplayName("SFF 22:1: öre are dropped in each box, and what is to pay follows from those")
    void whatIsFiledAddsUp() {
        VatFigures figures = golden();

        assertThat(figures.filed())
                .contains(
                        entry(VatBox.SALES, 239_185L),
                        entry(VatBox.OUTPUT_25, 57_204L),
                        entry(VatBox.OUTPUT_12, 866L),
                        entry(VatBox.IMPORT_25, 5_758L),
                        entry(VatBox.INPUT, 54_766L),
                        entry(VatBox.TO_PAY, 26_080L))
                .hasSize(15);
        assertThat(figures.exact(VatBox.TO_PAY)).isEqualByComparingTo("26080.13");
        assertThat(figures.rounding()).isEqualByComparingTo("0.13");
    }

    @Test
    void whatIsBelowAKronaIsAnEmptyBoxAndNegativeOnesAreDroppedTowardZero() {
        VatFigures figures = VatFigures.of(Map.of(
                VatBox.SALES, new BigDecimal("-0.99"),
                VatBox.OUTPUT_25, new BigDecimal("-10.99"),
                VatBox.INPUT, new BigDecimal("5.50")));

        assertThat(figures.filed())
                .containsExactly(entry(VatBox.OUTPUT_25, -10L), entry(VatBox.INPUT, 5L), entry(VatBox.TO_PAY, -15L));
        assertThat(figures.filed(VatBox.SALES)).isZero();
        assertThat(figures.exact(VatBox.SALES)).isEqualByComparingTo("-0.99");
        assertThat(figures.rounding()).isEqualByComparingTo("-1.49");
    }

    @Test
    void anEmptyReturnHasNothingToPay() {
        assertThat(VatFigures.of(Map.of()).filed()).containsExactly(entry(VatBox.TO_PAY, 0L));
    }

    @Test
    void whatIsToPayIsNotGiven() {
        assertThatThrownBy(() -> VatFigures.of(Map.of(VatBox.TO_PAY, BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    @Label("each box is off by less than a krona, what is to pay by less than one for each box of tax")
    void theRoundingIsSmall(@ForAll("boxes") Map<VatBox, BigDecimal> boxes) {
        VatFigures figures = VatFigures.of(boxes);

        boxes.forEach((box, amount) -> assertThat(
                        amount.subtract(BigDecimal.valueOf(figures.filed(box))).abs())
                .isLessThan(BigDecimal.ONE));
        assertThat(figures.rounding().abs()).isLessThan(BigDecimal.TEN);
        assertThat(figures.filed(VatBox.TO_PAY))
                .isEqualTo(figures.filed().entrySet().stream()
                        .mapToLong(box -> switch (box.getKey().kind()) {
                            case OUTPUT -> box.getValue();
                            case INPUT -> -box.getValue();
                            default -> 0;
                        })
                        .sum());
    }

    @Provide
    Arbitrary<Map<VatBox, BigDecimal>> boxes() {
        Arbitrary<VatBox> given = Arbitraries.of(VatBox.class).filter(box -> box != VatBox.TO_PAY);
        Arbitrary<BigDecimal> amounts =
                Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L).map(ore -> BigDecimal.valueOf(ore, 2));
        return Arbitraries.maps(given, amounts).map(all -> {
            Map<VatBox, BigDecimal> boxes = new EnumMap<>(VatBox.class);
            boxes.putAll(all);
            return boxes;
        });
    }
}
