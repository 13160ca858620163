package se.samverk.bookkeeping.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.samverk.fact.Fact;

/** A row of the bank has been matched, or is not any more, waits or counts for nothing (BFNAR 2013:2, the processing history). */
public record BankRowFact(Occasion occasion, String rowId, Readers readers, Told before, Told after) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        BANK_ROW_MATCHED,
        BANK_ROW_UNMATCHED,
        BANK_ROW_HELD,
        BANK_ROW_TOLD_TWICE,
        BANK_ROW_RESUMED
    }

    /**
     * A row as the record names it.
     *
     * @param what the entries that explain it, or why it waits or does not count; null for nothing
     */
    public record Told(LocalDate day, String text, BigDecimal amount, String what) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("bank-row", rowId);
    }
}
