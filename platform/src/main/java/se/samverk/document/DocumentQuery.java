package se.samverk.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import se.samverk.shared.PlainText;

/**
 * Which documents are asked for.
 *
 * @param state null for all
 * @param text part of what it is or of a file's name, or the day on which it came, as 2026-11-27; null for all
 */
public record DocumentQuery(DocumentState state, String text) {

    public static final DocumentQuery ALL = new DocumentQuery(null, null);

    /** The day that the text is; null where it is none. */
    LocalDate day() {
        try {
            return LocalDate.parse(PlainText.seen(text));
        } catch (DateTimeException anythingElse) {
            return null;
        }
    }

    /** Whether a text is searched for. */
    boolean isOfText() {
        return !PlainText.seen(text).isEmpty() && day() == null;
    }

    String pattern() {
        return "%"
                + PlainText.seen(text)
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}
