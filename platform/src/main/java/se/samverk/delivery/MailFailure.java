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
 * @param forGood whether the server refuses the recipient for good, so that trying again is in vain
 */
public record MailFailure(String words, boolean forGood) {

    private static final Pattern ANSWER = Pattern.compile("[45]\\d\\d[ -].*", Pattern.DOTALL);

    /**
     * That there is no such mailbox: a lasting failure (5…; RFC 5321, 4.2.1) whose detailed code is about
     * the address or a mailbox that is closed (RFC 3463, 3.2 and 3.3), or that has none. Whoever is not let
     * relay, or is blocked, is refused with 5.7… or in words: that is mended at the server, and the mails go.
     */
    private static final Pattern NO_SUCH_MAILBOX =
            Pattern.compile("(?is)(5\\d\\d[ -]5\\.(1\\.\\d+|2\\.1)\\b.*|(550|551|553)[ -](?!\\d\\.\\d)(?!.*relay).*)");

    /** What an attempt to send came to. */
    static MailFailure of(Exception failed) {
        String answer = messages(failed).stream()
                .filter(message -> ANSWER.matcher(message).matches())
                .reduce((outer, inner) -> inner)
                .orElse(null);
        if (answer == null) {
            return new MailFailure(failed.getMessage(), false);
        }
        return new MailFailure(answer, NO_SUCH_MAILBOX.matcher(answer).matches() && refusesRecipient(failed));
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
