package se.samverk.web.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What a visitor in a client's company can open: its users, and the way back (D6a). The services
 * refuse everything else on their own; here it is not there at all.
 */
final class VisitorPaths {

    private VisitorPaths() {}

    static boolean isOpen(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getDispatcherType() == DispatcherType.ERROR
                || path.matches("/mina/anvandare(\\.xhtml|/.*)?")
                || path.equals("/hem")
                || path.equals(PlaceServlet.PATH)
                || path.equals(LanguageServlet.PATH)
                || path.equals(StayServlet.PATH);
    }
}
