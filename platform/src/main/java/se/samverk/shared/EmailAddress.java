package se.samverk.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/**
 * One plain e-mail address in lower case. It holds no display name, no second address, no line
 * break or other control character, so it can stand in a mail header as it is.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    /**
     * @throws BusinessException REQUIRED, TOO_LONG or INVALID_EMAIL at {@code field}
     */
    public static EmailAddress of(String field, String entered) {
        String text = PlainText.required(field, entered, LONGEST);
        if (!isOnePlainAddress(text)) {
            throw BusinessException.at(field, CommonError.INVALID_EMAIL);
        }
        return new EmailAddress(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isOnePlainAddress(String text) {
        int at = text.lastIndexOf('@');
        boolean dottedDomain = at > 0 && text.indexOf('.', at) > at + 1 && !text.endsWith(".");
        // Beyond ASCII no mail would arrive: the mail server need not understand it.
        if (!dottedDomain || text.matches(".*([^!-~]|[,;:<>()\\[\\]\"\\\\]).*")) {
            return false;
        }
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
