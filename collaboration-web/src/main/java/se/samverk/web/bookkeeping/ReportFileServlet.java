package se.samverk.web.bookkeeping;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.stream.Stream;
import se.samverk.bookkeeping.report.Report;
import se.samverk.bookkeeping.report.ReportFile;
import se.samverk.bookkeeping.report.ReportService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;
import se.samverk.table.TableFormat;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** A report of the books as a file. */
public class ReportFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReportService reports;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Report report = value(Report.values(), request.getParameter("rapport"));
        TableFormat format = value(TableFormat.values(), request.getParameter("format"));
        if (report == null || format == null || reports.years().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(
                    response,
                    reports.file(
                            report,
                            MonthsAsked.of(
                                    request.getParameter("fran"),
                                    request.getParameter("till"),
                                    reports.years(),
                                    YearMonth.from(Time.today(clock))),
                            format));
        } catch (BusinessException tooLong) {
            notices.keep("report.tooLong", format.mostRows());
            response.sendRedirect(request.getContextPath() + workspace.href("REPORTS"));
        }
    }

    private static <E extends Enum<E>> E value(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static void send(HttpServletResponse response, ReportFile file) throws IOException {
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file.content());
    }
}
