package se.samverk.document;

import java.util.List;

/**
 * A document as it is handed in.
 *
 * @param key of the form by which it comes: handed in once more by the same one, it is the same document
 * @param description what it is; null for nothing
 * @param files one PDF, or one picture, or several that are the pages of one document in their order
 */
public record DocumentForm(String key, String description, List<SentFile> files) {

    public DocumentForm {
        files = List.copyOf(files);
    }
}
