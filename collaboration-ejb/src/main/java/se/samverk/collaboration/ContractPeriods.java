package se.samverk.collaboration;

import java.time.LocalDate;

/**
 * The contract periods of a collaboration, counted in calendar months from the day of acceptance,
 * always from that first day: 31 January, 28 February, 31 March (D4d). A period ends before the day
 * on which the next one begins.
 *
 * @param renewalMonth how many months after the acceptance the next known renewal lies
 * @param months the length of the periods from there on
 */
public record ContractPeriods(LocalDate acceptedOn, int renewalMonth, int months) {

    /** Periods of one length since the acceptance. */
    public ContractPeriods(LocalDate acceptedOn, int months) {
        this(acceptedOn, months, months);
    }

    /** The first renewal after a day: the day that ends the period which that day is in. */
    public LocalDate renewalAfter(LocalDate day) {
        int month = renewalMonth;
        while (!acceptedOn.plusMonths(month).isAfter(day)) {
            month += months;
        }
        return acceptedOn.plusMonths(month);
    }
}
