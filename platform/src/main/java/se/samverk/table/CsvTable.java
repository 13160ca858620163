package se.samverk.table;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV that Swedish spreadsheets open: semicolons, decimal commas, a byte order mark, and no cell is
 * a formula.
 */
public final class CsvTable implements TableFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final CSVPrinter printer;

    public CsvTable(Writer target, List<String> columns) throws IOException {
        target.append(BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                target, CSVFormat.EXCEL.builder().setDelimiter(';').get());
        row(columns);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvTable::cell).toList());
    }

    /** Sends on what has been written so far. */
    public void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }

    private static Object cell(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString().replace('.', ',');
        }
        return value instanceof String text ? harmless(text) : value;
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
