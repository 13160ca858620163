package se.samverk.bookkeeping.sie;

import java.util.List;

/**
 * A field of a line: a text, or a list of texts in braces (SIE 4B, 5.7 and 8.21).
 *
 * @param text null for a list
 * @param list null for a text
 */
record SieField(String text, List<String> list) {

    static SieField of(String text) {
        return new SieField(text, null);
    }

    static SieField of(List<String> list) {
        return new SieField(null, list);
    }

    boolean isList() {
        return list != null;
    }

    /** All that it says, without quotes and braces. */
    List<String> texts() {
        return isList() ? list : List.of(text);
    }
}
