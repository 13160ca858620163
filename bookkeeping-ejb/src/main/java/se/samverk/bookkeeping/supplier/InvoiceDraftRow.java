package se.samverk.bookkeeping.supplier;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An invoice that waits to be registered.
 *
 * @param title null when nothing was typed that names it
 * @param dueOn null where no day was typed
 * @param eInvoiceId the file that it was read from; null for none
 * @param madeBy null for somebody who is not known any more
 */
public record InvoiceDraftRow(
        String id, String title, LocalDate dueOn, String eInvoiceId, Instant madeAt, String madeBy) {

    public boolean read() {
        return eInvoiceId != null;
    }
}
