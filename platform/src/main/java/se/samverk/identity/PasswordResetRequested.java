package se.samverk.identity;

import se.samverk.fact.Fact;

/**
 * Somebody, signed in nowhere, has asked for a new password (S9).
 *
 * @param linkId the link to be mailed
 */
public record PasswordResetRequested(String userId, Readers readers, String linkId) implements Fact {

    @Override
    public String code() {
        return "PASSWORD_RESET_REQUESTED";
    }

    @Override
    public Subject subject() {
        return new Subject("user", userId);
    }
}
