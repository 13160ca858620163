package se.samverk.party;

import java.util.Optional;
import java.util.regex.Pattern;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CheckDigits;
import se.samverk.shared.PlainText;

/** The number of a bankgiro or plusgiro account, as digits alone; the last is a Luhn digit. */
public enum GiroNumber {
    BANKGIRO(Pattern.compile("\\d{7,8}"), 4, PartyError.BANKGIRO_NOT_VALID),
    PLUSGIRO(Pattern.compile("\\d{2,8}"), 1, PartyError.PLUSGIRO_NOT_VALID);

    private final Pattern digits;
    private final int afterHyphen;
    private final PartyError refusal;

    GiroNumber(Pattern digits, int afterHyphen, PartyError refusal) {
        this.digits = digits;
        this.afterHyphen = afterHyphen;
        this.refusal = refusal;
    }

    /**
     * Reads a number as people write it, with hyphen and blanks or without.
     *
     * @return null for nothing
     * @throws BusinessException BANKGIRO_NOT_VALID, PLUSGIRO_NOT_VALID at the field
     */
    public String read(String field, String entered) {
        String text = PlainText.seen(entered);
        if (text.isEmpty()) {
            return null;
        }
        return find(text).orElseThrow(() -> BusinessException.at(field, refusal, text));
    }

    /** The number that a text is; empty for one that is none. */
    public Optional<String> find(String entered) {
        String number = PlainText.seen(entered).replaceAll("[\\s\\p{Pd}]", "");
        return digits.matcher(number).matches() && CheckDigits.isLuhn(number) ? Optional.of(number) : Optional.empty();
    }

    /** As it is printed: 123-4567, 5805-6201 and 12345-5. */
    public String printed(String number) {
        int split = number.length() - afterHyphen;
        return number.substring(0, split) + "-" + number.substring(split);
    }
}
