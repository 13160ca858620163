package se.samverk.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into rows and cells, as programs write it. A cell in quotation marks may hold anything;
 * one that only begins with a mark, as {@code "Gott" Bageri AB}, is what stands there: no mark that is
 * forgotten swallows or refuses the rows after it, as in libraries that read by RFC 4180.
 */
final class DelimitedText {

    static final int MOST_COLUMNS = WorkbookReader.MOST_COLUMNS;

    private static final char MARK = '"';

    /** How a spreadsheet keeps the zeros of 0012. */
    private static final Pattern TEXT_AS_FORMULA = Pattern.compile("(?s)=\"(.*)\"");

    private final String text;
    private final char separator;
    private final List<TableRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int place;

    private DelimitedText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * The rows in which something is seen, and a row more when there are more than {@code most}. A row
     * has a cell more than MOST_COLUMNS when something stands beyond them, and nothing after it.
     */
    static List<TableRow> rows(String text, char separator, int most) {
        return new DelimitedText(text, separator).read(most);
    }

    private List<TableRow> read(int most) {
        long number = 0;
        while (place < text.length() && rows.size() <= most) {
            readRow();
            TableRow row = new TableRow(++number, cells);
            if (!row.isEmpty()) {
                rows.add(row);
            }
            cells = new ArrayList<>();
        }
        return rows;
    }

    private void readRow() {
        readCell();
        while (place < text.length() && text.charAt(place) == separator) {
            place++;
            readCell();
        }
        passLineEnd();
    }

    private void passLineEnd() {
        if (place < text.length() && text.charAt(place) == '\r') {
            place++;
        }
        if (place < text.length() && text.charAt(place) == '\n') {
            place++;
        }
    }

    private void readCell() {
        String quoted = quoted();
        if (quoted != null) {
            keep(quoted);
            return;
        }
        int start = place;
        while (place < text.length() && !endsCell(text.charAt(place))) {
            place++;
        }
        keep(asText(text.substring(start, place)));
    }

    private void keep(String cell) {
        if (cells.size() < MOST_COLUMNS || cells.size() == MOST_COLUMNS && !cell.isBlank()) {
            cells.add(cell);
        }
    }

    private boolean endsCell(char character) {
        return character == separator || character == '\n' || character == '\r';
    }

    /** Null when the cell is not in marks from its beginning to its end. */
    private String quoted() {
        if (place >= text.length() || text.charAt(place) != MARK) {
            return null;
        }
        StringBuilder content = new StringBuilder();
        for (int i = place + 1; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean last = i + 1 == text.length();
            if (character != MARK) {
                content.append(character);
            } else if (last || endsCell(text.charAt(i + 1))) {
                place = i + 1;
                return asText(content.toString());
            } else if (text.charAt(i + 1) == MARK) {
                content.append(MARK);
                i++;
            } else {
                return null;
            }
        }
        return null;
    }

    private static String asText(String cell) {
        Matcher formula = TEXT_AS_FORMULA.matcher(cell);
        return formula.matches() ? formula.group(1).replace("\"\"", "\"") : cell;
    }
}
