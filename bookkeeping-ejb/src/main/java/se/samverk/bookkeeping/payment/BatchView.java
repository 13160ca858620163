package se.samverk.bookkeeping.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import se.samverk.bookkeeping.supplier.OtherAccount;

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
        List<Item> items,
        List<Doubt> doubts) {

    /**
     * Something that whoever says yes looks into first, since a false account is the oldest fraud (K33).
     *
     * @param asked whether the invoice asks to be paid at the other account; else the list pays it there, unlike the last list
     */
    public record Doubt(String invoiceId, String supplier, String invoiceNumber, boolean asked, OtherAccount account) {}

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

    /** Whether some of it is paid. */
    public boolean isBegun() {
        return items.stream().anyMatch(Item::isPaid);
    }

    /** Whether there is a file for the bank. */
    public boolean isWritten() {
        return state.isWritten();
    }

    public BatchView {
        items = List.copyOf(items);
        doubts = List.copyOf(doubts);
    }
}
