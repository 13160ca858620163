package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An invoice as of a day.
 *
 * @param paid null for nothing
 */
public record OpenInvoice(
        String id,
        String supplier,
        String number,
        LocalDate dueOn,
        BigDecimal amount,
        BigDecimal paid,
        InvoicePosting posting) {

    BigDecimal open() {
        return paid == null ? amount : amount.subtract(paid);
    }

    OpenInvoice paid(BigDecimal sum) {
        return new OpenInvoice(id, supplier, number, dueOn, amount, sum, posting);
    }
}
