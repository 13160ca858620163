package se.samverk.bookkeeping.sie;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a line into its fields (SIE 4B, 5.7): blanks or tabs between them, quotes around those that contain blanks,
 * a backslash before a quote within. As other programs write it, a quote ends a field only where a blank, a brace or the
 * line's end follows, so that one within a text that was not marked stays a part of it.
 */
final class FieldParser {

    private static final char QUOTE = '"';
    private static final char BACKSLASH = '\\';

    private final String line;
    private final List<SieField> fields = new ArrayList<>();
    private int at;
    private boolean quoteOpen;
    private boolean listOpen;

    FieldParser(String line) {
        this.line = line;
        parse();
    }

    private void parse() {
        for (skipBlanks(); at < line.length(); skipBlanks()) {
            fields.add(line.charAt(at) == '{' ? SieField.of(list()) : SieField.of(text(false)));
        }
    }

    List<SieField> fields() {
        return fields;
    }

    /** Whether a quoted field has no end on its line. */
    boolean isQuoteOpen() {
        return quoteOpen;
    }

    /** Whether a list has no end on its line. */
    boolean isListOpen() {
        return listOpen;
    }

    private List<String> list() {
        at++;
        List<String> texts = new ArrayList<>();
        for (skipBlanks(); at < line.length() && line.charAt(at) != '}'; skipBlanks()) {
            texts.add(text(true));
        }
        listOpen = at == line.length();
        at++;
        return texts;
    }

    private String text(boolean inList) {
        return line.charAt(at) == QUOTE ? quoted() : plain(inList);
    }

    private String plain(boolean inList) {
        StringBuilder text = new StringBuilder();
        while (at < line.length() && !isBlank(line.charAt(at)) && line.charAt(at) != '{' && !(inList && isEnd('}'))) {
            text.append(character());
        }
        if (text.isEmpty()) {
            text.append(character());
        }
        return text.toString();
    }

    private String quoted() {
        at++;
        StringBuilder text = new StringBuilder();
        while (at < line.length() && !endsField()) {
            text.append(character());
        }
        if (at < line.length()) {
            at++;
        } else if (line.endsWith("\\\"")) {
            // A path, say, at the end of the line: the backslash belongs to it and marks nothing.
            text.setCharAt(text.length() - 1, BACKSLASH);
        } else {
            quoteOpen = true;
        }
        return withoutControls(text);
    }

    private boolean endsField() {
        return isEnd(QUOTE)
                && (at + 1 == line.length() || isBlank(line.charAt(at + 1)) || "{}".indexOf(line.charAt(at + 1)) >= 0);
    }

    private boolean isEnd(char end) {
        return line.charAt(at) == end;
    }

    /** One character of a text, without the backslash that marks a quote. */
    private char character() {
        if (line.charAt(at) == BACKSLASH && at + 1 < line.length() && line.charAt(at + 1) == QUOTE) {
            at++;
        }
        return line.charAt(at++);
    }

    /** A line without blanks around it. */
    static String trimmed(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isBlank(line.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private void skipBlanks() {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
    }

    /** Controls, which no text may contain, count as blanks: also the mark that ends a file of DOS. */
    private static boolean isBlank(char character) {
        return character <= ' ' || character == 0x7F;
    }

    private static String withoutControls(CharSequence text) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\t') {
                kept.append(' ');
            } else if (character >= ' ' && character != 0x7F) {
                kept.append(character);
            }
        }
        return kept.toString();
    }
}
