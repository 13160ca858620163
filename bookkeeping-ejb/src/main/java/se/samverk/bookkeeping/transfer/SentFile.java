package se.samverk.bookkeeping.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import se.samverk.bookkeeping.sie.SieItem;
import se.samverk.bookkeeping.sie.SieReader;
import se.samverk.bookkeeping.sie.SieSource;
import se.samverk.bookkeeping.sie.SieSummary;
import se.samverk.shared.Sha256;

/** A file as somebody has sent it. */
record SentFile(String name, byte[] content) implements SieSource {

    @Override
    public ByteArrayInputStream open() {
        return new ByteArrayInputStream(content);
    }

    SieSummary summary() {
        try {
            return SieSummary.of(this);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Gives each balance and voucher in the order of the file. */
    void read(Consumer<SieItem> each) {
        try (SieReader reader = SieReader.open(this)) {
            reader.forEachRemaining(each);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By which the same file is known again. */
    String sha256() {
        return Sha256.hex(content);
    }
}
