package se.samverk.bookkeeping.sie;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * In which encoding a file is written. The specification knows CP437 alone (5.8), which {@code #FORMAT PC8} says;
 * programs that write UTF-8 or Latin-1 say so too, so only the bytes tell.
 */
public enum SieEncoding {
    CP437("IBM437"),
    UTF_8("UTF-8"),
    /** As Windows has it, which is the same for letters. */
    LATIN_1("windows-1252");

    private static final int AT_ONCE = 8_192;

    private final Charset charset;

    SieEncoding(String charset) {
        this.charset = Charset.forName(charset);
    }

    Charset charset() {
        return charset;
    }

    /** The likeliest encoding of a whole file; CP437 where nothing speaks against it. */
    static SieEncoding of(SieSource source) throws IOException {
        Letters letters = new Letters();
        byte[] part = new byte[AT_ONCE];
        try (InputStream file = source.open()) {
            for (int length = file.read(part); length >= 0; length = file.read(part)) {
                for (int i = 0; i < length; i++) {
                    letters.take(part[i] & 0xFF);
                }
            }
        }
        return letters.likeliest();
    }

    /** What the bytes beyond ASCII would be in each encoding. */
    private static final class Letters {

        /** å ä ö Å Ä Ö é É ü Ü, as one byte each. */
        private static final String DOS = "\u0086\u0084\u0094\u008F\u008E\u0099\u0082\u0090\u0081\u009A";

        private static final String LATIN = "åäöÅÄÖéÉüÜ";

        private long whole;
        private long broken;
        private long dos;
        private long latin;
        private int missing;

        void take(int next) {
            takeAsUtf8(next);
            if (next <= 0x7F) {
                return;
            }
            dos += DOS.indexOf(next) >= 0 ? 1 : 0;
            latin += LATIN.indexOf(next) >= 0 ? 1 : 0;
        }

        private void takeAsUtf8(int next) {
            if (missing > 0 && isContinuation(next)) {
                missing--;
                whole += missing == 0 ? 1 : 0;
                return;
            }
            broken += missing > 0 ? 1 : 0;
            missing = continuations(next);
            broken += next > 0x7F && missing == 0 ? 1 : 0;
        }

        private static boolean isContinuation(int next) {
            return (next & 0xC0) == 0x80;
        }

        private static int continuations(int first) {
            if (first >= 0xC2 && first <= 0xDF) {
                return 1;
            }
            if (first >= 0xE0 && first <= 0xEF) {
                return 2;
            }
            return first >= 0xF0 && first <= 0xF4 ? 3 : 0;
        }

        SieEncoding likeliest() {
            if (whole > broken) {
                return UTF_8;
            }
            return latin > dos ? LATIN_1 : CP437;
        }
    }
}
