package se.samverk.statement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samverk.table.TableReader;
import se.samverk.table.TableRow;

/**
 * How a table looks, for who has to say what stands where.
 *
 * @param headings the names of its columns
 * @param rows the first rows below
 * @param known which heading has been recognised for what
 */
public record TableLook(List<String> headings, List<List<String>> rows, Map<StatementColumn, String> known) {

    private static final int ROWS = 5;

    /**
     * @throws se.samverk.shared.BusinessException what {@link TableReader#read} refuses
     */
    public static TableLook of(byte[] file, ColumnWords words) {
        List<TableRow> rows = TableReader.read(file, null, row -> TableHead.fit(row, words), TableStatement.MOST_ROWS)
                .rows();
        if (rows.isEmpty()) {
            return new TableLook(List.of(), List.of(), Map.of());
        }
        int place = TableHead.place(rows, words);
        TableRow head = rows.get(place);
        TableHead found = TableHead.of(head, words);
        Map<StatementColumn, String> known = new EnumMap<>(StatementColumn.class);
        for (StatementColumn column : StatementColumn.values()) {
            if (found.has(column)) {
                known.put(column, found.cell(head, column));
            }
        }
        return new TableLook(
                head.cells(),
                rows.stream().skip(place + 1L).limit(ROWS).map(TableRow::cells).toList(),
                known);
    }
}
