package se.samverk.bookkeeping.sie;

import java.io.IOException;
import java.io.InputStream;

/** A file that is read from its beginning more than once: to find its encoding, to check it, to import it. */
@FunctionalInterface
public interface SieSource {

    /** The whole file from its first byte; whoever opens it closes it. */
    InputStream open() throws IOException;
}
