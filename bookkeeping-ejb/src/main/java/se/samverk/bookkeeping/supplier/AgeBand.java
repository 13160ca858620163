package se.samverk.bookkeeping.supplier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long an invoice should have been paid. */
public enum AgeBand {
    NOT_DUE(0),
    TO_30(30),
    TO_60(60),
    TO_90(90),
    OLDER(Long.MAX_VALUE);

    private final long mostDays;

    AgeBand(long mostDays) {
        this.mostDays = mostDays;
    }

    static AgeBand of(LocalDate due, LocalDate day) {
        long days = ChronoUnit.DAYS.between(due, day);
        AgeBand band = NOT_DUE;
        while (days > band.mostDays) {
            band = values()[band.ordinal() + 1];
        }
        return band;
    }
}
