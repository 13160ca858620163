package se.samverk.web.log;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.samverk.log.LogQuery;
import se.samverk.log.LogRow;
import se.samverk.log.LogService;
import se.samverk.shared.BusinessException;
import se.samverk.web.shell.Formats;

/** The filtered log as a file: every row, read and sent in pieces, however many there are. */
public class LogExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LogService log;

    @Inject
    transient EventTextsBean events;

    @Inject
    transient Formats formats;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LogQuery query = LogFilter.of(request).query();
        List<LogRow> rows;
        try {
            rows = log.export(query, null);
        } catch (BusinessException refused) {
            response.sendError(refused.code().httpStatus());
            return;
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"samverk-logg.csv\"");
        LogFile file = new LogFile(response.getWriter(), events, formats);
        while (!rows.isEmpty()) {
            file.write(rows);
            rows = log.export(query, rows.get(rows.size() - 1).id());
        }
    }
}
