package se.samverk.bookkeeping.bank;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverk.bank.RowText;

/** What the texts of rows tell: the reference that stands in one, and whether two name the same. */
final class RowWords {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{3,25}(?!\\d)");
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\bOCR\\W{0,3}(\\d{2,25})(?!\\d)");

    /** By how many letters a word begins like another that a bank has cut. */
    private static final int ALIKE = 6;

    private static final int SHORTEST = 4;

    /** What names no one. */
    private static final Set<String> COMMON = Set.of(
            "faktura",
            "invoice",
            "betalning",
            "inbetalning",
            "utbetalning",
            "kreditfaktura",
            "svenska",
            "sverige",
            "bankgiro",
            "plusgiro",
            "autogiro",
            "overforing",
            "insattning");

    private RowWords() {}

    /** Whether two texts name the same: a word of one begins like a word of the other, for banks cut names. */
    static boolean isAlike(String one, String other) {
        Set<String> beginnings = beginnings(one);
        return beginnings(other).stream().anyMatch(beginnings::contains);
    }

    private static Set<String> beginnings(String text) {
        return RowText.words(text).stream()
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word))
                .map(word -> word.substring(0, Math.min(ALIKE, word.length())))
                .collect(Collectors.toSet());
    }

    /** The reference of a row: what the bank tells, or what stands in its text after OCR; null for none. */
    static String reference(BankLine row) {
        if (row.reference() != null) {
            return row.reference().replaceAll("[\\s-]", "");
        }
        Matcher found = REFERENCE.matcher(row.text());
        return found.find() ? found.group(1) : null;
    }

    /** The numbers of three digits and more in a text. */
    static Set<String> numbers(String text) {
        return text == null
                ? Set.of()
                : NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /**
     * Whether a reference is a number with check digits after it: the length, and one by Luhn, as most programs make them.
     */
    static boolean isMadeOf(String reference, String number) {
        int more = reference.length() - number.length();
        return reference.startsWith(number) && more >= 1 && more <= 2 && hasCheckDigit(reference);
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }
}
