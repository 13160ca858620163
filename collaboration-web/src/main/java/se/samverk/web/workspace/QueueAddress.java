package se.samverk.web.workspace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import se.samverk.access.QueueQuery;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;

/** Which part of the queue is asked for, as it stands in the address. */
final class QueueAddress {

    static final String KIND = "typ";
    static final String SEARCH = "q";
    static final String SCOPE = "visa";
    static final String RESPONSIBLE = "ansvarig";
    static final String SERVICE = "tjanst";
    static final String ORDER = "sortera";
    static final String WHOLE = "byran";
    static final String BY_CLIENT = "kund";

    private static final String RESTING = "vilar";
    private static final String PAGE = "sida";
    private static final int MOST_PAGES = 100_000;

    private final Map<String, String> given = new LinkedHashMap<>();

    QueueAddress(HttpServletRequest request) {
        for (String name : new String[] {SEARCH, SCOPE, RESPONSIBLE, SERVICE, ORDER, KIND, RESTING, PAGE}) {
            String value = request.getParameter(name);
            if (value != null && !value.isEmpty()) {
                given.put(name, value);
            }
        }
    }

    private QueueAddress(Map<String, String> given) {
        this.given.putAll(given);
    }

    /** Null for what is not asked for. */
    String text(String name) {
        return given.get(name);
    }

    boolean isWhole() {
        return WHOLE.equals(text(SCOPE));
    }

    boolean isResting() {
        return text(RESTING) != null;
    }

    boolean isByCompany() {
        return BY_CLIENT.equals(text(ORDER));
    }

    int page() {
        String page = text(PAGE);
        return page != null && page.matches("\\d{1,6}") ? Math.min(MOST_PAGES, Integer.parseInt(page)) : 0;
    }

    /** Somebody who may not see the whole bureau sees what is its own. */
    QueueQuery query(boolean wholeAllowed) {
        return new QueueQuery(
                isWhole() && wholeAllowed,
                text(RESPONSIBLE),
                text(SERVICE),
                text(KIND),
                text(SEARCH),
                isResting(),
                isByCompany(),
                page());
    }

    /** The same with something else, from the first page on; null takes it away. */
    QueueAddress with(String name, String value) {
        QueueAddress other = new QueueAddress(given);
        other.given.remove(PAGE);
        other.given.remove(name);
        if (value != null) {
            other.given.put(name, value);
        }
        return other;
    }

    QueueAddress withPage(int page) {
        return page == 0 ? with(PAGE, null) : with(PAGE, String.valueOf(page));
    }

    QueueAddress resting(boolean resting) {
        return with(KIND, null).with(RESTING, resting ? "1" : null);
    }

    /** What a form keeps that fills in these fields itself. */
    Map<String, String> besides(String... fields) {
        Map<String, String> kept = new LinkedHashMap<>(given);
        kept.remove(PAGE);
        for (String field : fields) {
            kept.remove(field);
        }
        return kept;
    }

    String href() {
        Href href = new Href(WebPage.TODO.address());
        given.forEach(href::with);
        return href.toString();
    }
}
