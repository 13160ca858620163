package se.samverk.web.log;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import se.samverk.log.LogQuery;
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
        try {
            return parameter == null || parameter.isBlank() ? null : LocalDate.parse(parameter);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String text(String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return null;
        }
        String text = parameter.strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
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
