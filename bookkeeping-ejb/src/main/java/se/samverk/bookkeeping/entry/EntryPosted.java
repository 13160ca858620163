package se.samverk.bookkeeping.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.samverk.fact.Fact;

/**
 * An entry has been posted, or taken back by another one (B5, B6; BFNAR 2013:2, the processing history).
 *
 * @param entryId the new one
 */
public record EntryPosted(Occasion occasion, String entryId, Readers readers, Posted before, Posted after)
        implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        ENTRY_POSTED,
        ENTRY_REVERSED,
        ENTRY_CORRECTED
    }

    /**
     * An entry as the record names it.
     *
     * @param name series and number
     * @param amount what stands under debit
     */
    public record Posted(String name, LocalDate day, String description, BigDecimal amount) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("entry", entryId);
    }
}
