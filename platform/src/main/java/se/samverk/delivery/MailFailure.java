package se.samverk.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Why a mail could not be sent.
 *
 * @param words what the mail server said, else what went wrong
 * @param forGood whether the server refuses the recipient for good, so that trying again is in vain;
 *     by RFC 5321, 4.2.1, its answer begins with 5 then, and with 4 when it may be tried again
 */
public record MailFailure(String words, boolean forGood) {

    private static final Pattern ANSWER = Pattern.compile("[45]\\d\\d[ -].*", Pattern.DOTALL);

    /** What an attempt to send came to. */
    static MailFailure of(Exception failed) {
        String answer = messages(failed).stream()
                .filter(message -> ANSWER.matcher(message).matches())
                .reduce((outer, inner) -> inner)
                .orElse(null);
        if (answer == null) {
            return new MailFailure(failed.getMessage(), false);
        }
        return new MailFailure(answer, answer.startsWith("5") && refusesRecipient(failed));
    }

    /** All that was said, the outermost first: what the server answered stands innermost. */
    private static List<String> messages(Exception failed) {
        List<String> messages = new ArrayList<>();
        Exception next = failed;
        while (next != null) {
            if (next.getMessage() != null) {
                messages.add(next.getMessage().strip());
            }
            next = next instanceof MessagingException more ? more.getNextException() : null;
        }
        return messages;
    }

    /** A refusal of the sender or of the text is not the recipient's, and may be mended at the server. */
    private static boolean refusesRecipient(Exception failed) {
        return failed instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}
