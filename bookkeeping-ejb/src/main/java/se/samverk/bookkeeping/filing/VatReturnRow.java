package se.samverk.bookkeeping.filing;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A period in the list of returns.
 *
 * @param id of the return that stands; null while none has been made
 * @param version 1, or more for one that corrects what was filed; 0 while none has been made
 * @param toPay negative for what one gets back; null while none has been made
 * @param changedSince whether something counts in it that was posted after it was made
 */
public record VatReturnRow(
        YearMonth first,
        YearMonth last,
        Status status,
        LocalDate due,
        String id,
        int version,
        Long toPay,
        boolean changedSince) {

    /** How far the return of a period has come. */
    public enum Status {
        /** The period is not over. */
        COMING,
        TO_MAKE,
        MADE,
        APPROVED,
        FILED
    }

    /** Whether it had to be filed before a day; what corrects a return has no such day. */
    public boolean isLate(LocalDate today) {
        return status != Status.FILED && version <= 1 && due.isBefore(today);
    }
}
