package se.samverk.bookkeeping.closing;

import se.samverk.fact.Fact;

/** Something on the list of a month has been done, or the list itself was changed (B41, B42). */
public record MonthFact(Occasion occasion, String month, Readers readers, Change before, Change after) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        BALANCE_STATED,
        BALANCE_TAKEN_BACK,
        CLOSING_POINT_TICKED,
        CLOSING_POINT_UNTICKED,
        CLOSING_POINT_ADDED,
        CLOSING_POINT_REMOVED
    }

    /**
     * @param about the account, or the words of the point
     * @param amount what the account holds by the statement, as programs write it; null where that is not the question
     */
    public record Change(String about, String amount) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("month-list", month);
    }
}
