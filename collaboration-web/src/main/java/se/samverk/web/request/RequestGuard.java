package se.samverk.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ResourceBundle;
import java.util.Set;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.Language;

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

    private static final String TEXTS = "se.samverk.web.messages";
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
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        } else if (!bringsAFile(request) && request.getContentLengthLong() > LARGEST_FORM) {
            refuseUnread(response);
            return;
        }
        // Kept until it is whole, so that an error on the way still gives the error page.
        response.setBufferSize(LARGER_THAN_ANY_PAGE);
        chain.doFilter(request, response);
    }

    /** It is measured by the servlet that reads it (web.xml), and by the page, which says what is too large. */
    private static boolean bringsAFile(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("multipart/form-data");
    }

    /** Not by an error page: a page asks for parameters, and so reads all of it. */
    private static void refuseUnread(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain;charset=UTF-8");
        for (Language language : Language.values()) {
            response.getWriter()
                    .println(ResourceBundle.getBundle(TEXTS, language.locale()).getString("error.tooLarge"));
        }
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
