package se.samverk.bookkeeping.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import se.samverk.shared.Amount;

/**
 * A return as it was made.
 *
 * @param boxes as they were frozen, in the order of their numbers; the last is what is to pay
 * @param entryId what settled it; null for a return without tax
 * @param receipt null while it is not filed, as filedAt
 * @param reason why it was taken back; null while it stands, as takenBackAt and reversalId
 * @param differs whether by now something else would be filed
 * @param unsettled whether something is left to settle of it, where it is filed and the same would be filed
 * @param versions all returns of the period, as they were made, also those that were taken back
 */
public record VatReturnView(
        String id,
        YearMonth first,
        YearMonth last,
        int version,
        VatReturn.State state,
        LocalDate due,
        boolean approvalNeeded,
        List<Box> boxes,
        String entryId,
        Instant madeAt,
        Instant approvedAt,
        Instant filedAt,
        Receipt receipt,
        Instant takenBackAt,
        String reason,
        String reversalId,
        boolean differs,
        boolean unsettled,
        List<Version> versions) {

    /** @param number two digits */
    public record Box(String number, Amount exact, long filed) {}

    /** One of the returns of the period. */
    public record Version(String id, int number, VatReturn.State state, Instant madeAt) {}

    /** What is to pay; negative for what one gets back. */
    public long toPay() {
        return boxes.get(boxes.size() - 1).filed();
    }
}
