package se.samverk.web.log;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import se.samverk.log.LogRow;
import se.samverk.table.CsvTable;
import se.samverk.web.shell.Formats;

/** The log as a file, in the words of the page. */
final class LogFile {

    private static final List<String> COLUMNS = List.of(
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

    private final CsvTable table;
    private final EventTextsBean events;
    private final Formats formats;

    LogFile(Writer target, EventTextsBean events, Formats formats) throws IOException {
        this.events = events;
        this.formats = formats;
        this.table = new CsvTable(target, COLUMNS.stream().map(formats::message).toList());
    }

    void write(List<LogRow> rows) throws IOException {
        for (LogRow row : rows) {
            table.row(Arrays.asList(
                    formats.time(row.happenedAt()),
                    row.userName(),
                    row.actedFor(),
                    row.address(),
                    events.what(row.recorded()),
                    row.recorded().action(),
                    row.objectType(),
                    row.objectId(),
                    row.clientName(),
                    events.before(row.recorded()),
                    events.after(row.recorded())));
        }
        table.flush();
    }
}
