package se.samverk.shared;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One plain e-mail address in lower case. It holds no display name, no second address, no line
 * break or other control character, so it can stand in a mail header as it is. A domain is kept as
 * the network knows it: {@code info@åkeri.example} as {@code info@xn--keri-poa.example}, which is
 * also what browsers make of it in a form.
 */
public record EmailAddress(String value) {

    /** RFC 5321 §4.5.3.1.3: a path has 256 characters, two of them its angle brackets. */
    private static final int LONGEST = 254;

    /** RFC 5321 §4.5.3.1.1. */
    private static final int LONGEST_LOCAL_PART = 64;

    /**
     * A dot-atom (RFC 5322 §3.2.3). Beyond ASCII no mail would arrive unless every server on the way
     * speaks SMTPUTF8 (RFC 6531); a quoted local part is legal, and nobody's.
     */
    private static final Pattern DOT_ATOM =
            Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    /** RFC 2047: mail programs would show something else than what stands there. */
    private static final String ENCODED_WORD = "=?";

    /** Names of hosts (RFC 1123 §2.1, RFC 5890): labels of letters, digits and, within, hyphens. */
    private static final IDNA HOST_NAMES = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO
            | IDNA.NONTRANSITIONAL_TO_ASCII);

    /** What version 1.0 took for an address, as far as one can tell without its mail library. */
    private static final Pattern OF_VERSION_1_0 =
            Pattern.compile("[!-~&&[^,;:<>()\\[\\]\"\\\\@]]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+");

    /** At least two labels, the last not of digits alone (RFC 3696 §2): not the address of a computer. */
    private static final Pattern DOMAIN = Pattern.compile("(?s).+\\.(?![0-9]+$)[^.]+");

    /**
     * @throws BusinessException REQUIRED, TOO_LONG, DAMAGED_TEXT, NOT_PLAIN_TEXT or INVALID_EMAIL at
     *     {@code field}
     */
    public static EmailAddress of(String field, String entered) {
        String text = PlainText.required(field, entered, LONGEST);
        int at = text.lastIndexOf('@');
        String localPart = text.substring(0, Math.max(0, at));
        String domain = domain(text.substring(at + 1));
        if (!isLocalPart(localPart) || domain == null) {
            throw BusinessException.at(field, CommonError.INVALID_EMAIL);
        }
        String address = (localPart + "@" + domain).toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST) {
            throw BusinessException.at(field, CommonError.TOO_LONG, LONGEST);
        }
        return new EmailAddress(address);
    }

    /**
     * The address that somebody says to be known by. Version 1.0 kept some that are no longer taken, as
     * {@code info@kund-.se}: who has one still finds the account by it.
     *
     * @throws BusinessException as {@link #of}
     */
    public static EmailAddress known(String field, String entered) {
        String text = PlainText.seen(entered);
        try {
            return of(field, entered);
        } catch (BusinessException notTakenNow) {
            if (text.length() > LONGEST || !OF_VERSION_1_0.matcher(text).matches()) {
                throw notTakenNow;
            }
            return new EmailAddress(text.toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isLocalPart(String text) {
        return text.length() <= LONGEST_LOCAL_PART && DOT_ATOM.matcher(text).matches() && !text.contains(ENCODED_WORD);
    }

    /** Null for what is no domain. */
    private static String domain(String text) {
        IDNA.Info info = new IDNA.Info();
        String ascii = HOST_NAMES.nameToASCII(text, new StringBuilder(), info).toString();
        return info.hasErrors() || !DOMAIN.matcher(ascii).matches() ? null : ascii;
    }

    @Override
    public String toString() {
        return value;
    }
}
