package se.samverk.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A document with its files.
 *
 * @param reason why it was set aside; null where it was not
 * @param pictures how many of its pages are there as pictures
 * @param objects what of services stands on it or holds it
 * @param reading what was read on it
 * @param version what a change of it has to name
 */
public record DocumentView(
        DocumentRow row,
        String reason,
        int pictures,
        List<FileView> files,
        List<DocumentObject> objects,
        DocumentReading reading,
        int version) {

    /**
     * A file, as it came.
     *
     * @param active whether it brings what a program would run
     */
    public record FileView(
            int number, String name, MediaType type, int bytes, String sha256, int pages, boolean active) {}

    /** Of the pictures, from 1. */
    public List<Integer> pageNumbers() {
        return IntStream.rangeClosed(1, pictures).boxed().toList();
    }

    public DocumentView {
        files = List.copyOf(files);
        objects = List.copyOf(objects);
    }
}
