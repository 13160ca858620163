package se.samverk.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import se.samverk.shared.Amount;

/** Amounts as banks write them: -17500,00 and 1 234,56 and 1.234,56 and 17 500,00 kr; in XML 1234.5. */
final class WrittenAmount {

    private static final Pattern BLANK_OR_CURRENCY = Pattern.compile("[\\s'’]|kr\\.?$|SEK$|^SEK");

    /** Groups of three by one kind of mark, or none; then öre by a mark. */
    private static final Pattern AMOUNT =
            Pattern.compile("[-+]?(\\d{1,15}|\\d{1,3}(\\.\\d{3})+(?=,|$)|\\d{1,3}(,\\d{3})+(?=\\.|$))([.,]\\d{1,2})?");

    /** What a sheet has computed, to the last digit of its arithmetic. */
    private static final Pattern COMPUTED = Pattern.compile("[-+]?\\d{1,13}\\.\\d{7,40}");

    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,5})?");

    /** An amount has no more digits than the books have room for. */
    private static final int MOST_DIGITS = 13;

    private WrittenAmount() {}

    /**
     * An amount in a table.
     *
     * @throws NumberFormatException for what is none
     */
    static Amount inTable(String written) {
        String text = BLANK_OR_CURRENCY
                .matcher(written)
                .replaceAll("")
                .replace('\u2212', '-')
                .replace('\u2013', '-');
        if (COMPUTED.matcher(text).matches()) {
            return computed(new BigDecimal(text));
        }
        if (!AMOUNT.matcher(text).matches()) {
            throw new NumberFormatException(written);
        }
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        boolean ore = mark >= 0 && text.length() - mark <= 3;
        String whole = (ore ? text.substring(0, mark) : text).replaceAll("[.,]", "");
        return bounded(whole + (ore ? "." + text.substring(mark + 1) : ""));
    }

    private static Amount computed(BigDecimal value) {
        BigDecimal ore = value.setScale(2, RoundingMode.HALF_UP);
        if (value.subtract(ore).abs().compareTo(NOISE) >= 0) {
            throw new NumberFormatException(value.toPlainString());
        }
        return bounded(ore.toPlainString());
    }

    /**
     * An amount in XML, which has no sign.
     *
     * @throws NumberFormatException for what is none, or is not whole öre
     */
    static Amount inXml(String written) {
        if (!PLAIN.matcher(written).matches()) {
            throw new NumberFormatException(written);
        }
        String text = written.contains(".") ? written.replaceFirst("0+$", "") : written;
        if (text.length() - text.indexOf('.') > 3 && text.contains(".")) {
            throw new NumberFormatException(written);
        }
        return bounded(text.endsWith(".") ? text + "0" : text);
    }

    /**
     * Digits of which the last two are öre.
     *
     * @throws NumberFormatException for what are none
     */
    static Amount inOre(String digits) {
        if (!digits.matches("\\d{3,18}")) {
            throw new NumberFormatException(digits);
        }
        return bounded(digits.substring(0, digits.length() - 2) + "." + digits.substring(digits.length() - 2));
    }

    private static Amount bounded(String text) {
        Amount amount = Amount.of(text);
        if (amount.value().precision() - amount.value().scale() > MOST_DIGITS) {
            throw new NumberFormatException(text);
        }
        return amount;
    }
}
