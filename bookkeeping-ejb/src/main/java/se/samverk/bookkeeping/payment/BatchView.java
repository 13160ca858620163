package se.samverk.bookkeeping.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A list of payments with all that is known of it.
 *
 * @param madeBy null for somebody who is not known any more, as approvedBy
 * @param approvedAt null while nobody has, as sentAt
 * @param sha256 of the file; null while there is none
 * @param reason why it was refused, taken back or not paid by the bank; null for none of them
 */
public record BatchView(
        String id,
        PaymentBatch.State state,
        String iban,
        Instant madeAt,
        String madeBy,
        Instant approvedAt,
        String approvedBy,
        Instant sentAt,
        String sha256,
        String reason,
        List<Item> items) {

    /**
     * A payment of it.
     *
     * @param owed what it pays in kronor, as they are owed
     * @param open what of that is not paid
     */
    public record Item(String invoiceId, String invoiceNumber, Payment payment, BigDecimal owed, BigDecimal open) {

        public boolean isPaid() {
            return open.signum() == 0;
        }
    }

    /** Whether all of it is paid. */
    public boolean isPaid() {
        return items.stream().allMatch(Item::isPaid);
    }

    /** Whether there is a file for the bank. */
    public boolean isWritten() {
        return state.isWritten();
    }

    public BatchView {
        items = List.copyOf(items);
    }
}
