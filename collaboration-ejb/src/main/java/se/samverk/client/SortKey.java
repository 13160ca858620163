package se.samverk.client;

import java.text.Collator;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The place of a name in a Swedish list as text that every database sorts alike, whatever its own
 * collation: å, ä and ö come last, case does not count.
 */
final class SortKey {

    private static final int MOST_BYTES = 240;

    private SortKey() {}

    static String of(String name) {
        Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
        swedish.setStrength(Collator.PRIMARY);
        byte[] key = swedish.getCollationKey(name).toByteArray();
        return HexFormat.of().formatHex(Arrays.copyOf(key, Math.min(key.length, MOST_BYTES)));
    }
}
