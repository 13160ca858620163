package se.samverk.party;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CheckDigits;
import se.samverk.shared.PlainText;

/** International bank account numbers (ISO 13616), without blanks. */
public final class Iban {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z\\d]{11,30}");
    private static final String SWEDISH = "SE";
    private static final int LENGTH_OF_SWEDISH = 24;

    private Iban() {}

    /**
     * @return null for nothing
     * @throws BusinessException IBAN_NOT_VALID at the field
     */
    public static String read(String field, String entered) {
        String text = PlainText.seen(entered);
        if (text.isEmpty()) {
            return null;
        }
        return find(text).orElseThrow(() -> BusinessException.at(field, PartyError.IBAN_NOT_VALID, text));
    }

    /** The number that a text is; empty for one that is none. */
    public static Optional<String> find(String entered) {
        String iban = PlainText.seen(entered).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        boolean valid = IBAN.matcher(iban).matches()
                && (!iban.startsWith(SWEDISH) || iban.length() == LENGTH_OF_SWEDISH)
                && CheckDigits.isMod97(iban);
        return valid ? Optional.of(iban) : Optional.empty();
    }
}
