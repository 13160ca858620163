package se.samverk.table;

import com.ibm.icu.lang.UCharacter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.List;

/**
 * In which encoding a text is written. A mark at its beginning says so, and what is UTF-8 is hardly
 * ever anything else. Of the encodings with one byte a character each can be read as any other: sure
 * is only the one in which every letter is one that Swedish uses, where no other is as good. ICU's
 * detector knows neither Mac Roman nor DOS and needs more text than a register's few names.
 *
 * @param encoding the likeliest
 * @param sure whether no other is as likely; otherwise somebody who knows the names has to choose
 * @param candidates what it may be, the likeliest first
 */
public record EncodingGuess(TextEncoding encoding, boolean sure, List<TextEncoding> candidates) {

    private static final List<TextEncoding> ONE_BYTE =
            List.of(TextEncoding.WINDOWS_1252, TextEncoding.MAC_ROMAN, TextEncoding.DOS);

    /** Letters of Swedish, with the accents of its names, and what a Swedish keyboard has besides. */
    private static final String USUAL = "åäöÅÄÖéÉüÜèÈ–—‘’“”„…·´½§°€£\u00A0";

    private static final int ENOUGH = 4_096;

    static EncodingGuess of(byte[] file) {
        TextEncoding marked = marked(file);
        if (marked != null) {
            return sure(marked);
        }
        TextEncoding wide = wide(file);
        if (wide != null) {
            return sure(wide);
        }
        Utf8 utf8 = Utf8.of(file);
        if (utf8.broken == 0 || utf8.whole > utf8.broken) {
            return sure(TextEncoding.UTF_8);
        }
        return ofOneByte(file);
    }

    private static EncodingGuess sure(TextEncoding encoding) {
        return new EncodingGuess(encoding, true, List.of(encoding));
    }

    private static TextEncoding marked(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return TextEncoding.UTF_8;
        }
        if (begins(file, 0xFF, 0xFE)) {
            return TextEncoding.UTF_16LE;
        }
        return begins(file, 0xFE, 0xFF) ? TextEncoding.UTF_16BE : null;
    }

    static boolean begins(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Two bytes a character without a mark: of what is mostly ASCII every other byte is zero. */
    private static TextEncoding wide(byte[] file) {
        int looked = Math.min(file.length, ENOUGH);
        int[] zeros = new int[2];
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += file[i] == 0 ? 1 : 0;
        }
        int most = looked / 4;
        if (zeros[1] > most && zeros[0] <= zeros[1] / 4) {
            return TextEncoding.UTF_16LE;
        }
        return zeros[0] > most && zeros[1] <= zeros[0] / 4 ? TextEncoding.UTF_16BE : null;
    }

    /** How many characters beyond ASCII a file has as UTF-8, and how many places that are none. */
    private record Utf8(int whole, int broken) {

        static Utf8 of(byte[] file) {
            CharsetDecoder decoder = TextEncoding.UTF_8.charset().newDecoder();
            ByteBuffer bytes = ByteBuffer.wrap(file);
            CharBuffer characters = CharBuffer.allocate(ENOUGH);
            int whole = 0;
            int broken = 0;
            CoderResult result;
            do {
                result = decoder.decode(bytes, characters, true);
                whole += (int)
                        characters.flip().chars().filter(each -> each > 0x7F).count();
                characters.clear();
                if (result.isError()) {
                    broken++;
                    bytes.position(bytes.position() + result.length());
                }
            } while (!result.isUnderflow());
            return new Utf8(whole, broken);
        }
    }

    private static EncodingGuess ofOneByte(byte[] file) {
        List<TextEncoding> usual =
                ONE_BYTE.stream().filter(each -> isUsual(each.decode(file))).toList();
        List<TextEncoding> likeliestFirst = ONE_BYTE.stream()
                .sorted((a, b) -> Long.compare(usualLetters(b.decode(file)), usualLetters(a.decode(file))))
                .toList();
        return usual.size() == 1
                ? new EncodingGuess(usual.get(0), true, likeliestFirst)
                : new EncodingGuess(likeliestFirst.get(0), false, likeliestFirst);
    }

    /** Whether all that is beyond ASCII is usual, and no capital stands within a word of small letters. */
    private static boolean isUsual(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean beyondAscii = letter > 0x7F;
            if (beyondAscii
                    && (USUAL.indexOf(letter) < 0 || isCapitalWithin(text, i) || isCapitalWithin(text, i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapitalWithin(String text, int place) {
        return place > 0
                && place < text.length()
                && UCharacter.isUpperCase(text.charAt(place))
                && UCharacter.isLowerCase(text.charAt(place - 1));
    }

    private static long usualLetters(String text) {
        return text.chars()
                .filter(each -> each > 0x7F && Character.isLetter(each) && USUAL.indexOf(each) >= 0)
                .count();
    }
}
