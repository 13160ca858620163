package se.samverk.web.bookkeeping;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.stream.Stream;
import se.samverk.bookkeeping.documentation.ProcessingKind;
import se.samverk.bookkeeping.documentation.ProcessingQuery;
import se.samverk.shared.Days;
import se.samverk.web.request.Href;

/** Which part of the processing history an address asks for; what cannot be read asks for nothing. */
final class ProcessingAsked {

    private static final String FROM = "fran";
    private static final String TO = "till";
    private static final String KIND = "visa";

    private ProcessingAsked() {}

    static ProcessingQuery of(HttpServletRequest request) {
        return new ProcessingQuery(
                day(request.getParameter(FROM)), day(request.getParameter(TO)), kind(request.getParameter(KIND)));
    }

    private static LocalDate day(String parameter) {
        return Days.read(parameter).orElse(null);
    }

    private static ProcessingKind kind(String parameter) {
        return Stream.of(ProcessingKind.values())
                .filter(kind -> kind.name().equals(parameter))
                .findFirst()
                .orElse(null);
    }

    /** An address that asks for the same. */
    static Href href(String path, ProcessingQuery query) {
        return new Href(path)
                .with(FROM, query.from() == null ? null : query.from().toString())
                .with(TO, query.to() == null ? null : query.to().toString())
                .with(KIND, query.kind() == null ? null : query.kind().name());
    }
}
