package se.samverk.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The place of a text in a Swedish list as text that every database sorts alike, whatever its own
 * collation. The order is that of the Unicode Common Locale Data Repository for Swedish: å, ä and ö
 * come last, v and w are two letters, ü is placed with y, other accents and strokes only tell apart
 * what is alike without them, a blank comes before all letters, case does not count.
 *
 * <p>The rules come with ICU4J and change with it alone, never with Java: {@link StoredKeys}.
 */
public final class SortKey {

    private static final int MOST_BYTES = 240;
    private static final Pattern DIGITS = Pattern.compile("0*([0-9]+)");

    /** Frozen: it may be used by several threads at a time. */
    private static final Collator SWEDISH = swedish();

    private SortKey() {}

    private static Collator swedish() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("sv"));
        collator.setStrength(Collator.SECONDARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator.freeze();
    }

    public static String of(String name) {
        RawCollationKey key = SWEDISH.getRawCollationKey(name, null);
        return HexFormat.of().formatHex(Arrays.copyOf(key.bytes, Math.min(key.size, MOST_BYTES)));
    }

    /**
     * The place of a number that may have letters in it: what is written in digits counts by its
     * value, so that 2 comes before 10 and K9 before K10. Leading zeros do not count.
     */
    public static String ofNumber(String number) {
        return of(DIGITS.matcher(number)
                .replaceAll(run -> "%02d%s".formatted(run.group(1).length(), run.group(1))));
    }

    /** The order of things by their names; those that are alike stay in the order they are in. */
    public static <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.comparing(name, SWEDISH::compare);
    }
}
