package se.samverk.web.session;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import se.samverk.web.page.LocalPath;
import se.samverk.web.page.WebPage;

/** The address that the browser asked for, also on the way to an error page. */
final class Asked {

    private Asked() {}

    static String path(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        if (path == null) {
            path = request.getRequestURI();
        }
        if (query == null) {
            query = request.getQueryString();
        }
        return LocalPath.or(path + (query == null ? "" : "?" + query), WebPage.HOME.address());
    }
}
