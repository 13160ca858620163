package se.samverk.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts in a line, as Swedish and English papers write them: 1 060,00, 1.060,00, 1,060.00, 437:-, 1 060 kr. Days, times, shares and
 * numbers of other kinds are none. What recognition takes for a digit within one counts as the digit: 1O6O,OO.
 */
final class MoneyInText {

    private static final Pattern ALMOST = Pattern.compile(
            "(?<![\\p{L}\\d])(?=[^\\s]*\\d)[\\dOolI|SB](?:[\\dOolI|SB]|[ .](?=[\\dOolI|SB]{3}\\b))*\\s?[,.]\\s?[\\dOolI|SB]{2}(?![\\p{L}\\d])");
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(?:[,.]\\d{1,2})?\\s?%");
    private static final String GROUPED = "[1-9]\\d{0,2}(?:[ .'\\u00A0\\u202F]\\d{3})+";
    private static final String BEFORE = "(?<![\\d.,:/#-])(?<![\\p{L}])([-\\u2013\\u2212]?\\s?)";
    private static final Pattern EXACT = Pattern.compile(BEFORE + "(?:(" + GROUPED
            + "|\\d{1,8})\\s?[,.]\\s?(\\d{2})|([1-9]\\d{0,2}(?:,\\d{3})+)\\.(\\d{2}))(?![\\d]|[.,:/-]\\d)(-?)");
    private static final Pattern WHOLE = Pattern.compile(
            BEFORE + "(" + GROUPED + "|\\d{1,7})(?:\\s?(?:kr|SEK)\\b|\\s?[:,]\\s?[-\\u2013\\u2014])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST =
            Pattern.compile("(?<![\\d.,:/-])(" + GROUPED + "|\\d{1,7})\\s*(?:kr|SEK)?\\s*$");
    private static final BigDecimal MOST = new BigDecimal("100000000");

    private MoneyInText() {}

    /** An amount, and where it begins. */
    record Found(BigDecimal amount, int begin) {}

    /** All of a line, in their order. */
    static List<Found> in(String line) {
        String digits = shares(digits(line));
        List<Found> found = new ArrayList<>();
        Matcher exact = EXACT.matcher(digits);
        while (exact.find()) {
            String whole = exact.group(2) == null ? exact.group(4) : exact.group(2);
            String part = exact.group(2) == null ? exact.group(5) : exact.group(3);
            add(found, exact.start(), isMinus(exact.group(1)) || !exact.group(6).isEmpty(), plain(whole) + "." + part);
        }
        Matcher round = WHOLE.matcher(digits);
        while (found.isEmpty() && round.find()) {
            add(found, round.start(), isMinus(round.group(1)), plain(round.group(2)));
        }
        return found;
    }

    /** A number without decimals at the end of a line, for one that says that it is an amount. */
    static List<Found> atEnd(String line) {
        List<Found> found = new ArrayList<>();
        Matcher last = LAST.matcher(digits(line));
        if (last.find()) {
            add(found, last.start(), false, plain(last.group(1)));
        }
        return found;
    }

    private static void add(List<Found> found, int begin, boolean minus, String number) {
        BigDecimal amount = new BigDecimal(number).setScale(2);
        if (amount.compareTo(MOST) < 0) {
            found.add(new Found(minus ? amount.negate() : amount, begin));
        }
    }

    private static boolean isMinus(String sign) {
        return !sign.isBlank();
    }

    private static String plain(String grouped) {
        return grouped.replaceAll("\\D", "");
    }

    /** A share is no amount; of its length blanks stay. */
    private static String shares(String line) {
        return SHARE.matcher(line).replaceAll(share -> " ".repeat(share.group().length()));
    }

    private static String digits(String line) {
        return ALMOST.matcher(line)
                .replaceAll(almost -> Matcher.quoteReplacement(almost.group()
                        .replace('O', '0')
                        .replace('o', '0')
                        .replace('l', '1')
                        .replace('I', '1')
                        .replace('|', '1')
                        .replace('S', '5')
                        .replace('B', '8')));
    }
}
