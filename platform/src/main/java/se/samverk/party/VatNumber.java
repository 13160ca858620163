package se.samverk.party;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CheckDigits;
import se.samverk.shared.PlainText;

/** VAT numbers, without blanks: the country's letters first. A Swedish one is SE, ten digits with a Luhn digit, and 01 most often. */
public final class VatNumber {

    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[A-Z\\d+*]{2,12}");
    private static final Pattern SWEDISH = Pattern.compile("SE\\d{12}");
    private static final String SWEDEN = "SE";

    /** How many digits of an organisation number a Swedish one has. */
    static final int ORGANISATION_DIGITS = 10;

    private static final int LETTERS = 2;
    private static final int END_OF_NUMBER = 12;

    private VatNumber() {}

    /**
     * @return null for nothing
     * @throws BusinessException VAT_NUMBER_NOT_VALID at the field
     */
    static String read(String field, String entered) {
        String text = PlainText.seen(entered);
        if (text.isEmpty()) {
            return null;
        }
        return find(text).orElseThrow(() -> BusinessException.at(field, PartyError.VAT_NUMBER_NOT_VALID, text));
    }

    /** The number that a text is; empty for one that is none. */
    public static Optional<String> find(String entered) {
        String number = PlainText.seen(entered).replaceAll("[\\s.\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return isValid(number) ? Optional.of(number) : Optional.empty();
    }

    /** The digits of the organisation number in a Swedish one; null for another country's. */
    static String organisationDigits(String number) {
        return number.startsWith(SWEDEN) ? number.substring(LETTERS, END_OF_NUMBER) : null;
    }

    private static boolean isValid(String number) {
        if (number.startsWith(SWEDEN)) {
            return SWEDISH.matcher(number).matches() && CheckDigits.isLuhn(number.substring(LETTERS, END_OF_NUMBER));
        }
        return VAT_NUMBER.matcher(number).matches();
    }
}
