package se.samverk.table;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in a cell of a workbook. Characters that XML cannot hold stand there as _x0001_, and what
 * looks like that as _x005F_x0001_ (ECMA-376, part 1, 22.9.2.19): every text comes back as it was.
 */
final class CellText {

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r -\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    static String write(String text) {
        String marked = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        return NOT_IN_XML
                .matcher(marked)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    static String read(String written) {
        return ESCAPED.matcher(written).replaceAll(CellText::character);
    }

    private static String character(MatchResult escaped) {
        String character = String.valueOf((char) Integer.parseInt(escaped.group(1), 16));
        return Matcher.quoteReplacement(character);
    }
}
