package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import se.samverk.party.PartyDetails;

/**
 * An attested invoice of which something is left to pay.
 *
 * @param open in kronor
 * @param amount what it was about in kronor
 * @param foreign the same in its own currency; null for kronor
 * @param reference what the supplier wants to see; null for nothing
 */
public record PayableInvoice(
        String id,
        PartyDetails supplier,
        String number,
        LocalDate dueOn,
        BigDecimal open,
        BigDecimal amount,
        ForeignAmount foreign,
        String reference) {

    public String currency() {
        return foreign == null ? InvoiceReading.KRONOR : foreign.currency();
    }

    /** What is left in its own currency: as much of it as is left in kronor. */
    public BigDecimal toPay() {
        return foreign == null
                ? open
                : foreign.amount().multiply(open).divide(amount, open.scale(), RoundingMode.HALF_UP);
    }
}
