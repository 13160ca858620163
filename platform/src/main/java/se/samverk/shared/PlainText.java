package se.samverk.shared;

/**
 * The one place that decides what text is, wherever people enter it, in a form or in a file: what
 * is kept is what a person sees of it ({@link VisibleText}), and no character that could act as a
 * command.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * One line of text that has to be there.
     *
     * @return the text as it is seen, without surrounding blanks
     * @throws BusinessException REQUIRED, TOO_LONG, DAMAGED_TEXT or NOT_PLAIN_TEXT at {@code field}
     */
    public static String required(String field, String entered, int longest) {
        String text = optional(field, entered, longest);
        if (text == null) {
            throw BusinessException.at(field, CommonError.REQUIRED);
        }
        return text;
    }

    /** One line of text that may be missing: null when nothing was entered that shows. */
    public static String optional(String field, String entered, int longest) {
        String text = seen(entered);
        requirePlain(field, text, "");
        return within(field, text, longest);
    }

    /** Text of several lines that may be missing; line breaks are kept as \n. */
    public static String lines(String field, String entered, int longest) {
        String text = seen(entered == null ? null : entered.replace("\r\n", "\n"));
        requirePlain(field, text, "\n\t");
        return within(field, text, longest);
    }

    /** What a person sees of a text, to compare it or to read something else out of it; empty for none. */
    public static String seen(String entered) {
        return entered == null ? "" : VisibleText.of(entered);
    }

    /**
     * What a stranger wrote who cannot be asked to write it otherwise: one line as it is seen, with a blank for each character
     * that would be refused.
     *
     * @param written null for none
     * @return what {@link #optional} takes, but for its length
     */
    public static String tolerated(String written) {
        StringBuilder text = new StringBuilder();
        (written == null ? "" : written)
                .codePoints()
                .map(each -> VisibleText.isDamage(each) || VisibleText.isCommand(each) ? ' ' : each)
                .forEach(text::appendCodePoint);
        return seen(text.toString()).replaceAll(" {2,}", " ");
    }

    /**
     * The beginning of a text, no longer than so many characters and never with half a one at its end.
     *
     * @param text null for none
     */
    public static String beginning(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /**
     * A password as it is compared and hashed (RFC 8265 §4.2, OpaqueString): composed, and with one
     * kind of blank; everything else counts. Empty for none.
     */
    public static String secret(String entered) {
        return entered == null ? "" : VisibleText.composed(entered);
    }

    private static void requirePlain(String field, String text, String allowed) {
        if (text.codePoints().anyMatch(VisibleText::isDamage)) {
            throw BusinessException.at(field, CommonError.DAMAGED_TEXT);
        }
        if (text.codePoints().anyMatch(each -> allowed.indexOf(each) < 0 && VisibleText.isCommand(each))) {
            throw BusinessException.at(field, CommonError.NOT_PLAIN_TEXT);
        }
    }

    private static String within(String field, String text, int longest) {
        if (text.length() > longest) {
            throw BusinessException.at(field, CommonError.TOO_LONG, longest);
        }
        return text.isEmpty() ? null : text;
    }
}
