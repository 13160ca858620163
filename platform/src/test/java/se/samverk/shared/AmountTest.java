package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AmountTest {

    private static final long MOST_ORE = 999_999_999_999_999L;

    private static Amount ofOre(long ore) {
        return new Amount(BigDecimal.valueOf(ore, 2));
    }

    @Test
    void isEqualHoweverItWasWritten() {
        assertThat(Amount.of("7")).isEqualTo(Amount.of("7.00")).hasToString("7.00");
        assertThat(Amount.of("-0.00")).isEqualTo(Amount.ZERO);
        assertThat(Amount.of("1E+3")).hasToString("1000.00");
    }

    @Test
    void isWholeOre() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Amount.of("0.001"));
    }

    @Property
    void debitAndCreditAreTheTwoSidesOfIt(@ForAll @LongRange(min = -MOST_ORE, max = MOST_ORE) long ore) {
        Amount amount = ofOre(ore);

        assertThat(amount.debit().minus(amount.credit())).isEqualTo(amount);
        assertThat(amount.debit().isZero() || amount.credit().isZero()).isTrue();
        assertThat(amount.debit()).isGreaterThanOrEqualTo(Amount.ZERO);
        assertThat(amount.credit()).isGreaterThanOrEqualTo(Amount.ZERO);
    }

    @Property
    void theSumIsExact(
            @ForAll @LongRange(min = -MOST_ORE, max = MOST_ORE) long one,
            @ForAll @LongRange(min = -MOST_ORE, max = MOST_ORE) long other) {
        assertThat(Amount.sum(List.of(ofOre(one), ofOre(other)))).isEqualTo(ofOre(one + other));
        assertThat(ofOre(one).plus(ofOre(one).negated()).isZero()).isTrue();
    }
}
