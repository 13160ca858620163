package se.samverk.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/**
 * Files of others, which are no part of this project: tests read them from the folder that the property {@code samples} names,
 * by default {@code ../shared/data} beside the project, and are left out where there is none.
 */
public final class Samples {

    private static final Logger LOG = Logger.getLogger(Samples.class.getName());

    private static final Set<Path> MISSED = ConcurrentHashMap.newKeySet();

    private Samples() {}

    /** A file or folder among them; the test that asks is left out, with a line that says so once, when it is not there. */
    public static Path find(String name) {
        Path found = Path.of(System.getProperty("samples", "../../shared/data")).resolve(name);
        boolean there = Files.exists(found);
        if (!there && MISSED.add(found)) {
            LOG.warning(() -> "Tests are left out, since there are no samples at "
                    + found.toAbsolutePath().normalize() + ": -Dsamples= names their folder");
        }
        Assumptions.assumeTrue(there, "no samples");
        return found;
    }
}
