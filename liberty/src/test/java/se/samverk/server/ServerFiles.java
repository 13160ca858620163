package se.samverk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The directories of servers. Liberty runs one server of a directory at a time: each process of
 * tests has copies of its own.
 */
public final class ServerFiles {

    private ServerFiles() {}

    /** Where the server of a name is configured. */
    public static Path of(String server) {
        return Path.of(System.getProperty("wlp"), "usr", "servers", server);
    }

    /** Copies a file, or those of a directory and of those in it, over what may be there. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
