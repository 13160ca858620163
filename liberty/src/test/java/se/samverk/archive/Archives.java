package se.samverk.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is in an archive. */
final class Archives {

    private Archives() {}

    /** Its files by name. */
    static Map<String, byte[]> files(byte[] archive) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** The names of its files, and of those of the archives in it. */
    static Stream<String> namesOfAll(byte[] archive) {
        return files(archive).entrySet().stream().flatMap(Archives::namesOfAll);
    }

    private static Stream<String> namesOfAll(Map.Entry<String, byte[]> file) {
        Stream<String> inside = file.getKey().matches(".*\\.[jw]ar") ? namesOfAll(file.getValue()) : Stream.empty();
        return Stream.concat(Stream.of(file.getKey()), inside);
    }
}
