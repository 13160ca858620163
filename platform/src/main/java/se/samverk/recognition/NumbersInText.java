package se.samverk.recognition;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverk.party.GiroNumber;
import se.samverk.party.VatNumber;
import se.samverk.shared.CheckDigits;

/**
 * Numbers that say who sells and how it is paid. Each has check digits, so that what recognition has misread is none.
 *
 * <p>The line at the foot of a paying-in form says reference, amount and account at once ({@code # 1234567897 # 7812 50 4 > 9912346#41#}).
 * Source: Bankgirot, Bankgiro Inbetalningar, user manual of May 2017, section on forms; check digits by the 10-modulus.
 */
final class NumbersInText {

    /** Of an organisation number. */
    static final int DIGITS = 10;

    private static final Pattern ORGANISATION =
            Pattern.compile("(?<![\\d-])(?:16)?(\\d{6})\\s?[-\\u2010-\\u2015\\u2212]?\\s?(\\d{4})(?![\\d-])");
    private static final Pattern SWEDISH_VAT =
            Pattern.compile("\\bSE[\\s-]?(\\d{6})[\\s-]?(\\d{4})[\\s-]?(\\d{2})(?!\\d)");
    private static final Pattern FOREIGN_VAT = Pattern.compile(
            "\\b(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SI|SK|XI)[A-Z]?\\d{7,12}[A-Z]{0,2}\\b");
    private static final Pattern BANKGIRO =
            Pattern.compile("(?<![\\d-])(\\d{3,4})\\s?[-\\u2010-\\u2015\\u2212]\\s?(\\d{4})(?![\\d-])");
    private static final Pattern PLUSGIRO =
            Pattern.compile("(?<![\\d-])(\\d{1,3}(?:\\s?\\d{2}){0,3})\\s?[-\\u2010-\\u2015\\u2212]\\s?(\\d)(?![\\d-])");
    private static final Pattern DIGITS_ALONE = Pattern.compile("(?<![\\d-])\\d(?: ?\\d){3,24}(?![\\d-])");
    private static final Pattern GIRO_LINE = Pattern.compile(
            "#\\s*(\\d{2,25})\\s*#\\s*(\\d{1,8})\\s+(\\d{2})\\s+\\d\\s*>\\s*(\\d{2,8})\\s*#\\s*\\d{2}\\s*#");
    private static final Pattern INVOICE = Pattern.compile("(?=[^\\s]*\\d)[\\p{L}\\d][\\p{L}\\d/-]{0,29}");

    private NumbersInText() {}

    /** What a paying-in form says. */
    record Giro(String reference, String kronor, String ore, String account) {}

    static Optional<Giro> giro(String line) {
        Matcher form = GIRO_LINE.matcher(line);
        return form.find() && CheckDigits.isLuhn(form.group(1))
                ? Optional.of(new Giro(form.group(1), form.group(2), form.group(3), form.group(4)))
                : Optional.empty();
    }

    /** Organisation numbers of a line, as digits; a person's only where somebody says that it is one. */
    static List<String> organisations(TextLine line) {
        boolean said = line.has(Label.ORGANISATION);
        Stream<String> written = ORGANISATION
                .matcher(line.text())
                .results()
                .filter(found ->
                        said || found.group().contains("-") && found.group(1).charAt(2) >= '2')
                .map(found -> found.group(1) + found.group(2));
        return Stream.concat(swedishVat(line), written)
                .filter(CheckDigits::isLuhn)
                .distinct()
                .toList();
    }

    private static Stream<String> swedishVat(TextLine line) {
        return SWEDISH_VAT.matcher(line.text()).results().map(found -> found.group(1) + found.group(2));
    }

    static Optional<String> vatNumber(TextLine line) {
        return Stream.concat(
                        SWEDISH_VAT.matcher(line.text()).results(),
                        FOREIGN_VAT.matcher(line.text()).results())
                .map(MatchResult::group)
                .flatMap(found -> VatNumber.find(found).stream())
                .findFirst();
    }

    static Optional<String> bankgiro(TextLine line) {
        return giro(BANKGIRO, GiroNumber.BANKGIRO, line);
    }

    static Optional<String> plusgiro(TextLine line) {
        return giro(PLUSGIRO, GiroNumber.PLUSGIRO, line);
    }

    private static Optional<String> giro(Pattern pattern, GiroNumber kind, TextLine line) {
        return pattern.matcher(line.text())
                .results()
                .flatMap(found -> kind.find(found.group()).stream())
                .findFirst();
    }

    /** What stands behind a label, or in the line below, as an OCR number with its check digit. */
    static Optional<String> reference(String text) {
        return DIGITS_ALONE
                .matcher(text)
                .results()
                .map(found -> found.group().replace(" ", ""))
                .filter(CheckDigits::isLuhn)
                .findFirst();
    }

    /** The first word with a digit that is neither day nor amount. */
    static Optional<String> invoice(String text) {
        return INVOICE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> DaysInText.in(word).isEmpty())
                .findFirst();
    }

    /** As it is written: NNNNNN-NNNN. */
    static String printed(String digits) {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }
}
