package se.samverk.bookkeeping.sie;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/**
 * The lines of a file with their numbers. A line ends with a line feed, before which a carriage return may stand
 * (SIE 4B, 5.5). What is longer than any line of books is cut, so that no file fills the memory.
 */
final class LineReader implements Closeable {

    static final int LONGEST = 32_768;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final BufferedReader text;
    private int number;
    private boolean tooLong;

    LineReader(InputStream file, Charset charset) throws IOException {
        text = new BufferedReader(new InputStreamReader(file, charset));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** The next line without its end; null after the last. */
    String next() throws IOException {
        int character = text.read();
        if (character < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        while (character >= 0 && character != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) character);
            } else {
                tooLong = true;
            }
            character = text.read();
        }
        number++;
        return line.toString();
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
