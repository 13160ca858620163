package se.samverk.bank;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.samverk.shared.Amount;

/** What the text of a row says that stays the same from month to month. */
public final class RowText {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    /** Each month has another. */
    private static final Set<String> MONTHS = Set.of(
            "jan",
            "feb",
            "mar",
            "apr",
            "maj",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "okt",
            "nov",
            "dec",
            "januari",
            "februari",
            "mars",
            "april",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    private RowText() {}

    /** The words of a text without accents, numbers, months and single letters, in their order. */
    public static List<String> words(String text) {
        if (text == null) {
            return List.of();
        }
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(NO_WORD.split(plain))
                .filter(word -> word.length() > 1 && !MONTHS.contains(word))
                .toList();
    }

    /**
     * By what rows are alike: who it is where the bank tells, otherwise the words; what comes in is never like what goes out.
     *
     * @param counterparty null where the bank does not tell
     */
    public static String key(Amount amount, String counterparty, String text) {
        String direction = amount.value().signum() > 0 ? "+" : "-";
        return direction + String.join(" ", words(counterparty == null ? text : counterparty));
    }
}
