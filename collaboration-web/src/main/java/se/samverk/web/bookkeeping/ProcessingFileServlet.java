package se.samverk.web.bookkeeping;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import se.samverk.bookkeeping.documentation.ProcessingHistoryService;
import se.samverk.bookkeeping.documentation.ProcessingQuery;
import se.samverk.bookkeeping.documentation.ProcessingRow;
import se.samverk.shared.Time;
import se.samverk.table.TableFile;
import se.samverk.table.TableFormat;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** The processing history of the books as a file, in the order in which things were done. */
public class ProcessingFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;

    private static final List<String> COLUMNS =
            List.of("log.when", "log.who", "processing.side", "log.what", "log.before", "log.after");

    @Inject
    transient ProcessingHistoryService history;

    @Inject
    transient ProcessingWords words;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Formats formats;

    @Inject
    transient TableDownload download;

    @Inject
    transient Notices notices;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFormat format = TableDownload.format(request).orElse(null);
        if (format == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ProcessingQuery query = ProcessingAsked.of(request);
        if (history.count(query) > format.mostRows()) {
            notices.keep("processing.tooLong", format.mostRows());
            response.sendRedirect(request.getContextPath() + ProcessingAsked.href(workspace.href("PROCESSING"), query));
            return;
        }
        String subtitle =
                formats.message("processing.fileLead", workspace.getView().companyName(), Time.today(clock));
        TableDownload.Head head = new TableDownload.Head("processing.title", "processing.file", subtitle, COLUMNS);
        try (TableFile table = download.open(response, format, head)) {
            write(query, table);
        }
    }

    private void write(ProcessingQuery query, TableFile table) throws IOException {
        List<ProcessingRow> rows = history.piece(query, null, AT_ONCE);
        while (!rows.isEmpty()) {
            for (ProcessingRow row : rows) {
                table.row(Arrays.asList(
                        formats.time(row.happenedAt()),
                        row.person(),
                        words.side(row),
                        words.what(row),
                        words.before(row),
                        words.after(row)));
            }
            rows = history.piece(query, rows.get(rows.size() - 1).id(), AT_ONCE);
        }
    }
}
