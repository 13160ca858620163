package se.samverk.bookkeeping.sie;

import java.nio.charset.Charset;
import java.util.zip.CRC32;

/**
 * The check sum of a file: CRC-32 over labels and fields, without what stands between and around them, by the bytes that
 * CP437 has for them (SIE 4B, 10.11–10.14).
 */
final class SieChecksum {

    private static final Charset CHARSET = SieEncoding.CP437.charset();

    private final CRC32 sum = new CRC32();

    void add(SieLine line) {
        add(line.writtenLabel());
        line.fields().forEach(field -> field.texts().forEach(this::add));
    }

    void add(String text) {
        sum.update(text.getBytes(CHARSET));
    }

    long value() {
        return sum.getValue();
    }
}
