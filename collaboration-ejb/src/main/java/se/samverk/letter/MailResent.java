package se.samverk.letter;

import se.samverk.fact.Fact;

/**
 * A mail has been sent once more.
 *
 * @param mailId the mail that was sent before
 * @param after the address
 */
public record MailResent(String mailId, Readers readers, String after) implements Fact {

    @Override
    public String code() {
        return "MAIL_RESENT";
    }

    @Override
    public Subject subject() {
        return new Subject("mail", mailId);
    }
}
