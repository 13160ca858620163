package se.samverk.access;

import java.time.LocalDate;
import se.samverk.fact.Fact;

/** A bureau lets something that waits at a client rest until a day, or has taken it up again (B45). */
public record RestFact(Occasion occasion, String companyId, Readers readers, Change before, Change after)
        implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        WORK_RESTED,
        WORK_TAKEN_UP
    }

    /**
     * @param kind of the work
     * @param reason null for none
     */
    public record Change(String kind, LocalDate until, String reason) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("company", companyId);
    }
}
