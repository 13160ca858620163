package se.samverk.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The XHTML of the application, by its address. */
final class WebFiles {

    static final Path ROOT = Path.of("src/main/webapp");

    private WebFiles() {}

    /** All of it, with templates, parts and tags. */
    static Map<String, String> xhtml() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .collect(Collectors.toMap(WebFiles::address, WebFiles::text, (a, b) -> a, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a browser can ask for. */
    static Map<String, String> views() {
        Map<String, String> views = xhtml();
        views.keySet().removeIf(address -> address.startsWith("/WEB-INF"));
        return views;
    }

    private static String address(Path file) {
        return "/" + ROOT.relativize(file).toString().replace('\\', '/').replaceFirst("\\.xhtml$", "");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
