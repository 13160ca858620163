package se.samverk.bookkeeping.sie;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * The lines of a file with their numbers. A line ends with a line feed, before which a carriage return may stand
 * (SIE 4B, 5.5). What is longer than any line of books is cut, so that no file fills the memory.
 */
final class LineReader implements Closeable {

    static final int LONGEST = 32_768;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private static final int AT_ONCE = 8_192;

    private final Reader text;
    private final char[] part = new char[AT_ONCE];
    private int at;
    private int length;
    private int number;
    private boolean tooLong;

    LineReader(InputStream file, Charset charset) throws IOException {
        text = new InputStreamReader(file, charset);
        if (hasMore() && part[0] == BYTE_ORDER_MARK) {
            at++;
        }
    }

    private boolean hasMore() throws IOException {
        if (at == length) {
            at = 0;
            length = Math.max(0, text.read(part));
        }
        return at < length;
    }

    /** The next line without its end; null after the last. */
    String next() throws IOException {
        if (!hasMore()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        boolean ended = false;
        while (!ended && hasMore()) {
            int from = at;
            while (at < length && part[at] != '\n') {
                at++;
            }
            append(line, from);
            ended = at < length;
            at += ended ? 1 : 0;
        }
        number++;
        return line.toString();
    }

    private void append(StringBuilder line, int from) {
        int fits = Math.min(at - from, LONGEST - line.length());
        line.append(part, from, fits);
        tooLong |= fits < at - from;
    }

    /** Of the line that was read last, beginning with 1. */
    int number() {
        return number;
    }

    /** Whether a line has been cut so far. */
    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
