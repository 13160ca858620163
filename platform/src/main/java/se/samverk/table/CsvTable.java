package se.samverk.table;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV that Swedish spreadsheets open: semicolons, decimal commas, a byte order mark, and no cell is
 * a formula.
 */
public final class CsvTable implements TableFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a spreadsheet would take for a formula; also behind apostrophes, so that one too many is known. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].*");

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
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell in a file that was written here, without the apostrophe it was given. */
    public static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
