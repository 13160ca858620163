package se.samverk.bookkeeping.transfer;

import java.util.regex.Pattern;
import se.samverk.shared.PlainText;

/** Texts of files as they are kept: what a person sees of them, without what could act as a command, and cut where too long. */
final class ShownText {

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    private ShownText() {}

    /** Null for nothing that shows. */
    static String of(String text, int longest) {
        String shown = PlainText.seen(HIDDEN.matcher(text == null ? "" : text).replaceAll(""));
        String kept = shown.length() > longest ? shown.substring(0, longest).strip() : shown;
        return kept.isEmpty() ? null : kept;
    }
}
