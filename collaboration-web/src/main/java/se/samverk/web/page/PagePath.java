package se.samverk.web.page;

import jakarta.servlet.http.HttpServletRequest;

/** How a request and a view name the page that they are about. */
public final class PagePath {

    private static final String VIEW = ".xhtml";

    private PagePath() {}

    /**
     * As the container has understood the address: decoded, and without what climbs upward. Where it has found nothing
     * that answers, as it was asked for.
     */
    public static String of(HttpServletRequest request) {
        String servlet = request.getServletPath();
        if (servlet == null) {
            return request.getRequestURI();
        }
        String below = request.getPathInfo();
        return ofView(servlet) + (below == null ? "" : below);
    }

    static String ofView(String viewId) {
        return viewId.endsWith(VIEW) ? viewId.substring(0, viewId.length() - VIEW.length()) : viewId;
    }
}
