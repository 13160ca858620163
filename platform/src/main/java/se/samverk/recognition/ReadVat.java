package se.samverk.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * VAT as it stands on a paper.
 *
 * @param rate in per cent; null where none stands there and none follows
 * @param base without VAT; null where it does not stand there
 */
public record ReadVat(Integer rate, BigDecimal amount, BigDecimal base) {

    private static final BigDecimal NEAR = new BigDecimal("0.05");

    /** Whether it is what its rate makes of a total with VAT. */
    boolean isAllOf(BigDecimal total) {
        return rate != null
                && total.abs()
                                .multiply(BigDecimal.valueOf(rate))
                                .divide(BigDecimal.valueOf(100L + rate), 2, RoundingMode.HALF_UP)
                                .subtract(amount)
                                .abs()
                                .compareTo(NEAR)
                        < 0;
    }

    /** VAT included; null where it does not follow. */
    BigDecimal gross() {
        return base == null ? null : base.add(amount);
    }
}
