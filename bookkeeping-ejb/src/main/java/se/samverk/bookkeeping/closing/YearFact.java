package se.samverk.bookkeeping.closing;

import java.time.LocalDate;
import se.samverk.fact.Fact;
import se.samverk.shared.Amount;

/** A fiscal year has been added, its result has been moved to equity, or on in the next year. */
public record YearFact(Occasion occasion, String year, Readers readers, Change after) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        FISCAL_YEAR_ADDED,
        RESULT_MOVED_TO_EQUITY,
        RESULT_CARRIED_FORWARD
    }

    /**
     * @param year its first and its last day
     * @param amount the result, as programs write it; null for a year that was added
     * @param reason why the year is not of twelve months, or ends with another one; null for none
     */
    public record Change(String year, String amount, String reason) {}

    static YearFact added(Days days, String reason, Readers readers) {
        return new YearFact(Occasion.FISCAL_YEAR_ADDED, days.text(), readers, new Change(days.text(), null, reason));
    }

    static YearFact moved(Occasion occasion, Days days, Amount amount, Readers readers) {
        return new YearFact(occasion, days.text(), readers, new Change(days.text(), amount.toString(), null));
    }

    /** Which year. */
    record Days(LocalDate first, LocalDate last) {
        private String text() {
            return first + " – " + last;
        }
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("fiscal-year", year);
    }
}
