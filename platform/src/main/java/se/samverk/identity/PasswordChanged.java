package se.samverk.identity;

import se.samverk.fact.Fact;

/**
 * Somebody has a new password.
 *
 * @param by who used a link; null for who was signed in
 */
public record PasswordChanged(String userId, Person by, Readers readers) implements Fact {

    @Override
    public String code() {
        return "PASSWORD_CHANGED";
    }

    @Override
    public Subject subject() {
        return new Subject("user", userId);
    }
}
