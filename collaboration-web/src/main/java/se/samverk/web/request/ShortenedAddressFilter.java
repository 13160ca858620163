package se.samverk.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Leads from an address that somebody has shortened by hand, and that names no page of its own, to
 * the list from which what was left out is chosen.
 */
public class ShortenedAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CLIENTS = "/byra/kunder";
    private static final String ID = "[0-9a-f-]{36}";
    private static final String ACTIVATION = "/byra/aktivera";
    private static final String CATALOGUE = "/byra/samarbeten";

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("/byra/kund", CLIENTS),
            Map.entry("/byra/kund-andra", CLIENTS),
            Map.entry("/byra/uppdrag", CLIENTS),
            Map.entry("/byra/avtal", CLIENTS),
            Map.entry("/byra/plan", CLIENTS),
            Map.entry("/byra/plan-skicka", CLIENTS),
            Map.entry(ACTIVATION, CATALOGUE),
            Map.entry("/byra/samarbete", CATALOGUE),
            Map.entry("/byra/korning", "/byra/korningar"),
            Map.entry("/byra/korning-fil", "/byra/korningar"),
            Map.entry("/byra/underhall", "/byra/underhall/samarbeten"),
            Map.entry("/byra/underhall/ersatt", "/byra/medarbetare"),
            Map.entry("/mina/samarbete", "/mina/samarbeten"));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String list = list(request.getRequestURI().replaceFirst("/+$", ""));
        if (list == null || !"GET".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        response.sendRedirect(request.getContextPath() + list);
    }

    /** Null for an address that is whole, or that nobody knows. */
    private static String list(String path) {
        return path.matches(ACTIVATION + "/" + ID)
                ? CATALOGUE + "?kund=" + path.substring(ACTIVATION.length() + 1)
                : LISTS.get(path);
    }
}
