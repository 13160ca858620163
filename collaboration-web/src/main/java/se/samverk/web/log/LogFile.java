package se.samverk.web.log;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.samverk.audit.LogRow;
import se.samverk.web.shell.EventTexts;
import se.samverk.web.shell.Formats;

/** Writes the log as CSV that spreadsheets read: with a byte order mark and without formulas. */
final class LogFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private static final List<String> COLUMNS =
            List.of(
                    "log.when",
                    "log.who",
                    "log.actedFor",
                    "log.address",
                    "log.what",
                    "log.action",
                    "log.object",
                    "log.objectId",
                    "clients.client",
                    "log.before",
                    "log.after");

    private final CSVPrinter printer;
    private final EventTexts events;
    private final Formats formats;

    LogFile(Appendable target, EventTexts events, Formats formats) throws IOException {
        this.events = events;
        this.formats = formats;
        target.append(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(target, CSVFormat.EXCEL.builder().setDelimiter(';').get());
        print(COLUMNS.stream().map(formats::message).toArray(String[]::new));
    }

    void write(List<LogRow> rows) throws IOException {
        for (LogRow row : rows) {
            print(
                    formats.time(row.happenedAt()),
                    row.userName(),
                    row.actedFor(),
                    row.address(),
                    events.what(row.action()),
                    row.action(),
                    row.objectType(),
                    row.objectId(),
                    row.clientName(),
                    row.before(),
                    row.after());
        }
        printer.flush();
    }

    private void print(String... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(LogFile::harmless).toList());
    }

    /** A cell that a spreadsheet would take for a formula becomes text. */
    static String harmless(String cell) {
        boolean formula =
                cell != null && !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
