package se.samverk.collaboration;

import java.time.LocalDate;
import se.samverk.catalogue.InvoiceRecipient;

/**
 * How a collaboration ends or has ended (D5a).
 *
 * @param by the side that ended it
 * @param on the first day on which both sides no longer work in the service
 * @param aftermath what becomes of the service
 * @param paidThrough the last day of the contract period that is or was paid; nothing is returned
 *     for days in it after the end
 * @param payer who pays that period
 * @param priceOre its price without VAT, in öre
 * @param askedToContinue whether the other side has asked to take the ending back, and waits
 */
public record Ending(
        Side by,
        LocalDate on,
        Aftermath aftermath,
        LocalDate paidThrough,
        InvoiceRecipient payer,
        long priceOre,
        boolean askedToContinue) {

    /** Whether days are paid for on which it no longer runs. */
    public boolean isPaidBeyond() {
        return !paidThrough.isBefore(on);
    }
}
