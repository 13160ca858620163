package se.samverk.bookkeeping.payment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A list of payments in a list of them.
 *
 * @param total what it came to in kronor when it was proposed
 * @param open what of it is not paid yet
 */
public record BatchRow(
        String id, PaymentBatch.State state, Instant madeAt, long payments, BigDecimal total, BigDecimal open) {

    /** Whether all of it has been paid. */
    public boolean isPaid() {
        return open.signum() == 0;
    }
}
