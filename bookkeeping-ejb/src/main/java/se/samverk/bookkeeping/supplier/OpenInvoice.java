package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An invoice and how much of it was paid.
 *
 * @param postedOn from which day on it is owed; a payment may be of an earlier one
 * @param takenBackOn from which day on it is owed no more; null for one that stands
 */
public record OpenInvoice(
        String id,
        String supplier,
        String number,
        LocalDate dueOn,
        BigDecimal amount,
        BigDecimal paid,
        InvoicePosting posting,
        LocalDate postedOn,
        LocalDate takenBackOn) {

    /** As it was on a day, before what was paid later. What was paid of an invoice that is not in the books yet is owed back. */
    OpenInvoice asOf(LocalDate day, BigDecimal paidLater) {
        BigDecimal posted = postedOn.isAfter(day) ? BigDecimal.ZERO : amount;
        boolean gone = takenBackOn != null && !takenBackOn.isAfter(day);
        return new OpenInvoice(
                id,
                supplier,
                number,
                dueOn,
                gone ? posted.subtract(amount) : posted,
                paid.subtract(paidLater),
                posting,
                postedOn,
                takenBackOn);
    }

    BigDecimal open() {
        return amount.subtract(paid);
    }
}
