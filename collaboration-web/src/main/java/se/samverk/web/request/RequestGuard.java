package se.samverk.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import se.samverk.company.OrganisationNumber;

/**
 * Lets in only what a page of ours asks for, and no more than one does. Faces would run a form that is sent by GET and render
 * a page for any method; and a page without view state has no other guard against forms that
 * another site sends.
 */
public class RequestGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int LARGER_THAN_ANY_PAGE = 131_072;

    /** Measured before it is read: the first parameter that is asked for takes the whole form into memory. */
    private static final long LARGEST_FORM = 262_144;

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        if (READING.contains(method)) {
            if (isUnreadableOrPostback(request)) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            if (OrganisationNumber.looksPersonal(request.getParameter("q"))) {
                // Written into the address by hand, where it is not to stand (domain rules §6).
                response.sendRedirect(LanguageFilter.onThisSite(request.getRequestURI()));
                return;
            }
        } else if (!"POST".equals(method)) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        } else if (!isFromOwnSite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } else if (request.getHeader("Transfer-Encoding") != null) {
            Unread.refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED, "error.noLength");
            return;
        } else if (!Unread.isInParts(request) && request.getContentLengthLong() > LARGEST_FORM) {
            Unread.refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "error.tooLarge");
            return;
        }
        // Kept until it is whole, so that an error on the way still gives the error page.
        response.setBufferSize(LARGER_THAN_ANY_PAGE);
        chain.doFilter(request, response);
    }

    private static boolean isUnreadableOrPostback(HttpServletRequest request) {
        try {
            return request.getParameter("jakarta.faces.ViewState") != null;
        } catch (IllegalArgumentException wronglyEncoded) {
            return true;
        }
    }

    /** What the browser says of where a form comes from; one that says nothing is not let in. */
    private static boolean isFromOwnSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITE.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && authority(origin).equals(request.getHeader("Host"));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }
}
