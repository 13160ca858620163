package se.samverk.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.web.request.Href;

/**
 * Leads from an address that somebody has shortened by hand, and that names no page of its own, to
 * the list from which what was left out is chosen.
 */
public class ShortenedAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String ID = "[0-9a-f-]{36}";

    /** What stands above pages without being one. */
    private static final Map<String, WebPage> FOLDERS = Map.of(
            Portal.BUREAU.root(), WebPage.HOME,
            Portal.CLIENT.root(), WebPage.HOME,
            folder(WebPage.LINKS), WebPage.LINKS);

    private static String folder(WebPage page) {
        return page.address().substring(0, page.address().lastIndexOf('/'));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String list = READING.contains(request.getMethod()) ? list(withoutEnd(request.getRequestURI())) : null;
        if (list == null) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + list);
        }
    }

    /** Without the slashes at its end; no expression, which would look at thousands of slashes again for each. */
    private static String withoutEnd(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Null for an address that is whole, or that nobody knows. */
    private static String list(String path) {
        if (FOLDERS.containsKey(path)) {
            return FOLDERS.get(path).address();
        }
        return AllPages.at(path)
                .filter(page -> page.portal() != Portal.NEITHER && !page.under().isEmpty())
                .map(page -> list(page, path.substring(page.address().length())))
                .orElse(null);
    }

    /** The list that a page belongs to, for what the rest of the path still names. */
    private static String list(RegisteredPage page, String rest) {
        List<String> named =
                rest.isEmpty() ? List.of() : List.of(rest.substring(1).split("/"));
        if (named.size() >= page.names().size() || !named.stream().allMatch(name -> name.matches(ID))) {
            return null;
        }
        Href list = new Href(page.under().get(0).address());
        for (int i = 0; i < named.size(); i++) {
            list.with(page.names().get(i), named.get(i));
        }
        return list.toString();
    }
}
