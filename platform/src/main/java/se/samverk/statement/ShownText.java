package se.samverk.statement;

import java.util.regex.Pattern;
import se.samverk.shared.PlainText;

/** Texts of files as they are kept: what a person sees of them, without what could act as a command, and cut where too long. */
final class ShownText {

    static final int LONGEST_TEXT = 200;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_REFERENCE = 60;

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ShownText() {}

    /** Null for nothing that shows. */
    static String of(String text, int longest) {
        String oneLine = BLANKS.matcher(text == null ? "" : text).replaceAll(" ");
        String shown = PlainText.seen(HIDDEN.matcher(oneLine).replaceAll(""));
        String kept = PlainText.beginning(shown, longest).strip();
        return kept.isEmpty() ? null : kept;
    }

    static String text(String text) {
        return of(text, LONGEST_TEXT);
    }

    static String name(String text) {
        return of(text, LONGEST_NAME);
    }

    static String reference(String text) {
        return of(text, LONGEST_REFERENCE);
    }
}
