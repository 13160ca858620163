package se.samverk.collaboration;

import java.time.LocalDate;
import se.samverk.fact.Fact;
import se.samverk.shared.Ids;

/**
 * A company wants to change to another bureau, or no longer (D3c). Its present bureau does not read of it: nothing is agreed yet.
 *
 * @param id tells it from any other, also of the same day
 * @param toBureauId the bureau that it asks
 * @param after the day of the change
 */
public record BureauChangeFact(
        Occasion occasion, String id, String companyId, String toBureauId, Readers readers, LocalDate after)
        implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        BUREAU_CHANGE_STARTED,
        BUREAU_CHANGE_WITHDRAWN,
        /** The day has come, and the company had accepted nothing. */
        BUREAU_CHANGE_LAPSED
    }

    static BureauChangeFact of(Occasion occasion, BureauChange change) {
        return new BureauChangeFact(
                occasion,
                Ids.next(),
                change.companyId(),
                change.toBureauId(),
                new Readers(change.toBureauId(), change.companyId(), null),
                change.day());
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("company", companyId);
    }
}
