package se.samverk.web.collaboration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.web.page.WebPage;

/**
 * Where collaborations are linked.
 *
 * @param chosen the ids of those that are linked there
 * @param later the ids of those that are gone through after them
 */
record LinkAddress(List<String> chosen, List<String> later) {

    private static final String CHOSEN = "samarbete";
    private static final String LATER = "sedan";
    private static final String ID = "[0-9a-f-]{36}";

    static LinkAddress of(HttpServletRequest request) {
        return new LinkAddress(
                values(request, CHOSEN).toList(),
                values(request, LATER).filter(id -> id.matches(ID)).toList());
    }

    private static Stream<String> values(HttpServletRequest request, String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null ? Stream.empty() : Stream.of(values);
    }

    /** Where one goes on when these are linked; the list when no others are left. */
    String next() {
        return later.isEmpty() ? WebPage.LINKS.address() : new LinkAddress(later, List.of()).href();
    }

    String href() {
        return WebPage.LINK.address()
                + Stream.concat(
                                chosen.stream().map(id -> CHOSEN + "=" + id),
                                later.stream().map(id -> LATER + "=" + id))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
