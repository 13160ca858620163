package se.samverk.registration;

import se.samverk.caller.Role;
import se.samverk.fact.Fact;

/**
 * Somebody has become the first user of an invited company (D2b).
 *
 * @param after the person's role there
 */
public record Registered(String userId, Person by, Readers readers, Role after) implements Fact {

    @Override
    public String code() {
        return "REGISTERED";
    }

    @Override
    public Subject subject() {
        return new Subject("user", userId);
    }
}
