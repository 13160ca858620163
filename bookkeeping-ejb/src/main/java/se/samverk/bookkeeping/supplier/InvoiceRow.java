package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An invoice in a list.
 *
 * @param amount in kronor; negative for a credit note
 */
public record InvoiceRow(
        String id,
        String supplier,
        String number,
        LocalDate datedOn,
        LocalDate dueOn,
        BigDecimal amount,
        BigDecimal paid,
        String currency,
        InvoiceState state) {

    public BigDecimal open() {
        return amount.subtract(paid);
    }

    public boolean credit() {
        return amount.signum() < 0;
    }

    /** Whether it should have been paid. */
    public boolean isOverdue(LocalDate today) {
        return state != InvoiceState.TAKEN_BACK && open().signum() > 0 && dueOn.isBefore(today);
    }
}
