package se.samverk.shared;

/** Checks of free text that people enter: length, and no character that could act as a command. */
public final class PlainText {

    private PlainText() {}

    /**
     * One line of text that has to be there.
     *
     * @return the text without surrounding blanks
     * @throws BusinessException REQUIRED, TOO_LONG or NOT_PLAIN_TEXT at {@code field}
     */
    public static String required(String field, String entered, int longest) {
        String text = optional(field, entered, longest);
        if (text == null) {
            throw BusinessException.at(field, CommonError.REQUIRED);
        }
        return text;
    }

    /** One line of text that may be missing: null when nothing was entered. */
    public static String optional(String field, String entered, int longest) {
        String text = within(field, entered, longest);
        if (text != null && text.codePoints().anyMatch(PlainText::isControl)) {
            throw BusinessException.at(field, CommonError.NOT_PLAIN_TEXT);
        }
        return text;
    }

    /** Text of several lines that may be missing; line breaks are kept as \n. */
    public static String lines(String field, String entered, int longest) {
        String text = within(field, entered == null ? null : entered.replace("\r\n", "\n"), longest);
        if (text != null && text.codePoints().anyMatch(c -> c != '\n' && c != '\t' && isControl(c))) {
            throw BusinessException.at(field, CommonError.NOT_PLAIN_TEXT);
        }
        return text;
    }

    private static String within(String field, String entered, int longest) {
        if (entered == null || entered.isBlank()) {
            return null;
        }
        String text = entered.strip();
        if (text.length() > longest) {
            throw BusinessException.at(field, CommonError.TOO_LONG, longest);
        }
        return text;
    }

    /** Control and format characters, and Unicode's own line and paragraph separators. */
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
