package se.samverk.recognition;

import java.math.BigDecimal;

/**
 * VAT as it stands on a paper.
 *
 * @param rate in per cent; null where none stands there and none follows
 * @param base without VAT; null where it does not stand there
 */
public record ReadVat(Integer rate, BigDecimal amount, BigDecimal base) {

    /** VAT included; null where it does not follow. */
    BigDecimal gross() {
        return base == null ? null : base.add(amount);
    }
}
