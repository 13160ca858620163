package se.samverk.bookkeeping.sie;

import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts in the characters that a SIE file may have: those of CP437 without controls (SIE 4B, 5.7–5.8). Others become what is
 * nearest, and are remembered.
 */
final class Pc8Text {

    private static final String UNKNOWN = "?";

    private static final Map<Integer, String> NEAREST = Map.ofEntries(
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '…', "..."),
            Map.entry((int) '€', "EUR"),
            Map.entry((int) '×', "x"),
            Map.entry((int) 'Ø', "Ö"),
            Map.entry((int) 'ø', "ö"));

    private final CharsetEncoder encoder = SieEncoding.CP437.charset().newEncoder();
    private final Map<String, String> replaced = new LinkedHashMap<>();

    /** The text in one line of such characters. */
    String of(String text) {
        StringBuilder written = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(character -> written.append(of(character)));
        if (written.length() > 0 && written.charAt(written.length() - 1) == '\\') {
            // Before the quote that ends the field it would mark that as a part of the text.
            written.setCharAt(written.length() - 1, '/');
            replaced.put("\\", "/");
        }
        return written.toString();
    }

    private String of(int character) {
        if (Character.isISOControl(character)) {
            return " ";
        }
        String same = Character.toString(character);
        if (encoder.canEncode(same)) {
            return same;
        }
        return replaced.computeIfAbsent(same, all -> nearest(character));
    }

    private String nearest(int character) {
        String nearest = NEAREST.get(character);
        if (nearest != null) {
            return nearest;
        }
        String bare = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        return !bare.isEmpty() && encoder.canEncode(bare) ? bare : UNKNOWN;
    }

    /** What could not be written, and what stands in its place. */
    Map<String, String> replaced() {
        return Collections.unmodifiableMap(replaced);
    }
}
