package se.samverk.shared;

import java.text.Collator;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The place of a text in a Swedish list as text that every database sorts alike, whatever its own
 * collation: å, ä and ö come last, case does not count.
 */
public final class SortKey {

    private static final int MOST_BYTES = 240;
    private static final Pattern DIGITS = Pattern.compile("0*([0-9]+)");

    private SortKey() {}

    public static String of(String name) {
        Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
        swedish.setStrength(Collator.PRIMARY);
        byte[] key = swedish.getCollationKey(name).toByteArray();
        return HexFormat.of().formatHex(Arrays.copyOf(key, Math.min(key.length, MOST_BYTES)));
    }

    /**
     * The place of a number that may have letters in it: what is written in digits counts by its
     * value, so that 2 comes before 10 and K9 before K10. Leading zeros do not count.
     */
    public static String ofNumber(String number) {
        return of(DIGITS.matcher(number)
                .replaceAll(run -> "%02d%s".formatted(run.group(1).length(), run.group(1))));
    }
}
