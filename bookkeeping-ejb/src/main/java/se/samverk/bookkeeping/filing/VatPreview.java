package se.samverk.bookkeeping.filing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import se.samverk.shared.Amount;

/**
 * What a return would be, as of now.
 *
 * @param over whether the period has ended, so that the return can be made
 * @param returnId the latest return that stands for the period, which is read instead of making one; null for none
 * @param warnings what looks wrong, before everything else
 * @param boxes those with something in this period or the one before, in the order of their numbers; the last is what is to pay
 * @param rounding by how much the books owe more than what is filed
 */
public record VatPreview(
        YearMonth first,
        YearMonth last,
        LocalDate due,
        boolean over,
        String returnId,
        List<VatWarning> warnings,
        List<Box> boxes,
        Amount rounding) {

    /**
     * A box and what it is made of.
     *
     * @param number two digits
     * @param exact as the books say it, to the öre
     * @param filed in whole kronor
     * @param lastPeriod what was filed for the period before, or would be
     */
    public record Box(String number, Amount exact, long filed, long lastPeriod, List<Part> parts) {}

    /** What an account adds to a box. */
    public record Part(String account, String name, Amount amount) {}

    /** Whether the return can be made now. */
    public boolean isToMake() {
        return over && returnId == null;
    }

    /** What is to pay; negative for what one gets back. */
    public long toPay() {
        return boxes.get(boxes.size() - 1).filed();
    }
}
