package se.samverk.bookkeeping.bank;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bank.RowText;

/** What the texts of rows tell: the reference that stands in one, and whether two name the same. */
final class RowWords {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{3,25}(?!\\d)");

    /** A number that payments are made to, which names who has it. */
    private static final Pattern GIRO =
            Pattern.compile("(?i)\\b(?:bg|pg|bankgiro|plusgiro)\\W{0,3}(\\d{1,7}-\\d{1,4}|\\d{7,8})(?!\\d)");

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

    /** How something was paid, which says as little about who it was. */
    private static final Set<String> KINDS = Set.of(
            "bg",
            "pg",
            "ag",
            "ocr",
            "ref",
            "nr",
            "sek",
            "kr",
            "se",
            "bet",
            "betaln",
            "inbet",
            "utbet",
            "utl",
            "utlandsbet",
            "utlandsbetalning",
            "utlandsbetaln",
            "swish",
            "kort",
            "kortkop",
            "kortbetalning",
            "kontokort",
            "kop",
            "uttag",
            "bankomat",
            "kontantuttag",
            "kontantinsattning",
            "giro",
            "girering",
            "bankgirobetalning",
            "bankgiroinbetalning",
            "plusgirobetalning",
            "leverantorsbetalning",
            "internetbetalning",
            "mobilbetalning",
            "internet",
            "mobil",
            "stande",
            "fran",
            "till",
            "mottagen",
            "skickad",
            "efaktura",
            "transaktion",
            "payment",
            "transfer",
            "card",
            "purchase",
            "deposit",
            "from",
            "to");

    private RowWords() {}

    /** The number that was paid to, after a blank; nothing for none. */
    static String giro(BankLine row) {
        Matcher found = GIRO.matcher(row.text());
        return row.counterparty() == null && found.find() ? " " + found.group(1).replace("-", "") : "";
    }

    /** All numbers that were paid to, in digits alone. */
    static Stream<String> giros(BankLine row) {
        return GIRO.matcher(row.allText()).results().map(found -> found.group(1).replace("-", ""));
    }

    /** Whether what makes rows alike says who it is, and not only how it was paid. */
    static boolean isNaming(BankLine row) {
        return !giro(row).isEmpty()
                || RowText.words(row.counterparty() == null ? row.text() : row.counterparty()).stream()
                        .anyMatch(word -> !COMMON.contains(word) && !KINDS.contains(word));
    }

    /** Whether two texts name the same: a word of one begins like a word of the other, for banks cut names. */
    static boolean isAlike(String one, String other) {
        Set<String> beginnings = beginnings(one);
        return beginnings(other).stream().anyMatch(beginnings::contains);
    }

    /** Whether two texts name nobody else: all that names somebody in one stands in the other. */
    static boolean isSameName(String one, String other) {
        Set<String> names = names(one);
        Set<String> others = names(other);
        return !names.isEmpty() && !others.isEmpty() && (names.containsAll(others) || others.containsAll(names));
    }

    private static Set<String> names(String text) {
        return RowText.words(text).stream()
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word) && !KINDS.contains(word))
                .map(word -> word.substring(0, Math.min(ALIKE, word.length())))
                .collect(Collectors.toSet());
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
