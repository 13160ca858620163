package se.samverk.table;

import java.util.List;
import se.samverk.shared.PlainText;

/**
 * A row of a table that was read.
 *
 * @param number which row of the file it is, from 1, as a spreadsheet shows it
 */
public record TableRow(long number, List<String> cells) {

    /** What stands in a column; nothing beyond the end of the row. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether nothing is seen in it. */
    public boolean isEmpty() {
        return cells.stream().allMatch(cell -> PlainText.seen(cell).isEmpty());
    }
}
