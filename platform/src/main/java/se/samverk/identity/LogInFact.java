package se.samverk.identity;

import se.samverk.fact.Fact;

/**
 * Somebody has logged in or out, or tried to.
 *
 * @param userId "-" for a failure of nobody known
 * @param by null for who was signed in
 */
public record LogInFact(Occasion occasion, String userId, Person by, Readers readers) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        LOG_IN,
        LOG_IN_FAILED,
        LOG_OUT
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("user", userId);
    }
}
