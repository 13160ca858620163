package se.samverk.web.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import se.samverk.shared.Settings;

/**
 * Leads whoever comes by plain HTTP to the address that people use, where that is one of TLS. What comes through a proxy has
 * come to the proxy: it is led on only when the proxy says that this was by plain HTTP. A form is not read: it is on its way
 * in the clear already, and is not to be sent so again.
 */
public class TlsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Asked by what watches the server, from near by. */
    private static final String HEALTH = "/health";

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!settings.isReachedByTls()
                || isByTls(request)
                || request.getRequestURI().startsWith(HEALTH)) {
            chain.doFilter(request, response);
        } else if (READING.contains(request.getMethod())) {
            String query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(
                    "Location", settings.baseUrl() + request.getRequestURI() + (query == null ? "" : "?" + query));
        } else {
            Unread.refuse(response, HttpServletResponse.SC_FORBIDDEN, "error.noTls");
        }
    }

    private static boolean isByTls(HttpServletRequest request) {
        String atProxy = request.getHeader("X-Forwarded-Proto");
        return request.isSecure()
                || (atProxy == null ? request.getHeader("X-Forwarded-For") != null : "https".equalsIgnoreCase(atProxy));
    }
}
