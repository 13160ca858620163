package se.samverk.bookkeeping.closing;

import se.samverk.fact.Fact;

/** A period has been locked or opened again, for everybody to read who keeps the books. */
public record PeriodFact(Occasion occasion, String month, Readers readers, Change after) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        PERIOD_LOCKED,
        PERIOD_REOPENED,
        CLOSING_PERIOD_LOCKED,
        CLOSING_PERIOD_REOPENED
    }

    /**
     * @param month as 2026-03
     * @param reason null where none was given
     */
    public record Change(String month, String reason) {}

    static PeriodFact locked(PeriodRef period, String reason, Readers readers) {
        return of(period.closing() ? Occasion.CLOSING_PERIOD_LOCKED : Occasion.PERIOD_LOCKED, period, reason, readers);
    }

    static PeriodFact reopened(PeriodRef period, String reason, Readers readers) {
        return of(
                period.closing() ? Occasion.CLOSING_PERIOD_REOPENED : Occasion.PERIOD_REOPENED,
                period,
                reason,
                readers);
    }

    private static PeriodFact of(Occasion occasion, PeriodRef period, String reason, Readers readers) {
        String month = period.month().toString();
        return new PeriodFact(occasion, month, readers, new Change(month, reason));
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("period", month);
    }
}
