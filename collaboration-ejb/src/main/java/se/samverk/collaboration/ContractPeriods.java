package se.samverk.collaboration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The contract periods of a collaboration, counted in calendar months from the day of acceptance,
 * always from that first day: 31 January, 28 February, 31 March (D4d). A period ends before the day
 * on which the next one begins.
 */
public record ContractPeriods(LocalDate acceptedOn, int months) {

    /** The first renewal after a day: the day that ends the period which that day is in. */
    public LocalDate renewalAfter(LocalDate day) {
        long whole = Math.max(0, ChronoUnit.MONTHS.between(acceptedOn, day) / months);
        LocalDate renewal = acceptedOn.plusMonths(whole * months);
        while (!renewal.isAfter(day)) {
            whole++;
            renewal = acceptedOn.plusMonths(whole * months);
        }
        return renewal;
    }
}
