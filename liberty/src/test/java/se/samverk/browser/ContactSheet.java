package se.samverk.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All pictures of the pages on one sheet, {@code target/pictures/index.html}: a row for each
 * page, so that what differs between its looks is seen at a glance.
 */
final class ContactSheet {

    static final Path PAGES = Pictures.FOLDER.resolve("pages");

    private static final Path SHEET = Pictures.FOLDER.resolve("index.html");

    private ContactSheet() {}

    static void write() {
        try (Stream<Path> pictures = Files.list(PAGES)) {
            Map<String, String> rows = pictures.map(
                            picture -> picture.getFileName().toString())
                    .sorted()
                    .collect(Collectors.groupingBy(
                            name -> name.replaceAll("~.*", ""),
                            TreeMap::new,
                            Collectors.mapping(ContactSheet::figure, Collectors.joining())));
            String body = rows.entrySet().stream()
                    .map(row -> "<h2>" + row.getKey() + "</h2><div>" + row.getValue() + "</div>")
                    .collect(Collectors.joining("\n"));
            Files.writeString(SHEET, head() + body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String figure(String name) {
        String look = name.replaceAll(".*~|\\.jpg", "");
        return "<figure><a href='pages/%1$s'><img loading='lazy' src='pages/%1$s' alt='%2$s'></a><figcaption>%2$s</figcaption></figure>"
                .formatted(name, look);
    }

    private static String head() {
        return """
        <!DOCTYPE html><meta charset="utf-8"><title>Samverk, every page in every look</title>
        <style>
          body { font: 14px sans-serif; margin: 16px; background: #888; }
          div { display: flex; gap: 8px; overflow-x: auto; }
          figure { margin: 0; flex: none; } img { height: 320px; max-width: 520px; object-fit: cover; object-position: top; }
        </style>
        """;
    }
}
