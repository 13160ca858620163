package se.samverk.web.log;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import se.samverk.log.LogQuery;
import se.samverk.shared.Days;
import se.samverk.shared.PlainText;
import se.samverk.web.request.Href;

/** The filter of the log as it stands in the address; what cannot be read filters nothing. */
final class LogFilter {

    /** The filter stands on record when its rows are exported, which holds no text of any length. */
    private static final int LONGEST = 120;

    private final LogQuery query;

    private LogFilter(LogQuery query) {
        this.query = query;
    }

    static LogFilter of(HttpServletRequest request) {
        return new LogFilter(new LogQuery(
                day(request.getParameter("fran")),
                day(request.getParameter("till")),
                text(request.getParameter("vem")),
                text(request.getParameter("handelse")),
                text(request.getParameter("kund"))));
    }

    private static LocalDate day(String parameter) {
        return Days.read(parameter).orElse(null);
    }

    private static String text(String parameter) {
        String text = PlainText.seen(parameter);
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
    }

    LogQuery query() {
        return query;
    }

    /** An address with this filter. */
    Href href(String path) {
        return new Href(path)
                .with("fran", query.from() == null ? null : query.from().toString())
                .with("till", query.to() == null ? null : query.to().toString())
                .with("vem", query.person())
                .with("handelse", query.action())
                .with("kund", query.client());
    }
}
