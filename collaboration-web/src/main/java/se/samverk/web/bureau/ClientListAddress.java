package se.samverk.web.bureau;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.assignment.AssignmentKind;
import se.samverk.collaboration.ClientFilter;
import se.samverk.collaboration.ClientQuery;
import se.samverk.collaboration.State;
import se.samverk.identity.CurrentCaller;
import se.samverk.web.request.Href;

/**
 * What the client list is asked for, as its address says it; what cannot be read narrows nothing.
 */
final class ClientListAddress {

    static final String PATH = "/byra/kunder";
    static final String SEARCH = "q";
    static final String STATE = "status";
    static final String SERVICE = "tjanst";
    static final String LACKING = "saknar";
    static final String RESPONSIBLE = "ansvarig";
    static final String KIND = "uppdrag";
    static final String ORDER = "sortera";
    static final String DESCENDING = "-namn";

    /** The responsible who is whoever opens the address. */
    static final String ME = "jag";

    private static final List<String> NAMES =
            List.of(SEARCH, STATE, SERVICE, LACKING, RESPONSIBLE, KIND, ORDER);
    private static final String BEFORE = "fore";
    private static final String AFTER = "efter";
    private static final String CODE = "[a-z0-9-]{1,40}";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final String before;
    private final String after;

    private ClientListAddress(HttpServletRequest request) {
        NAMES.forEach(name -> values.put(name, request.getParameter(name)));
        before = request.getParameter(BEFORE);
        after = request.getParameter(AFTER);
    }

    static ClientListAddress of(HttpServletRequest request) {
        return new ClientListAddress(request);
    }

    ClientQuery query(CurrentCaller caller) {
        return new ClientQuery(
                values.get(SEARCH),
                state(),
                new ClientFilter(code(SERVICE), code(LACKING), responsible(caller), kind()),
                isDescending(),
                before == null ? after : before,
                before != null);
    }

    State state() {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(values.get(STATE)))
                .findFirst()
                .orElse(null);
    }

    private AssignmentKind kind() {
        return Arrays.stream(AssignmentKind.values())
                .filter(kind -> kind.name().equals(values.get(KIND)))
                .findFirst()
                .orElse(null);
    }

    private String responsible(CurrentCaller caller) {
        String named = code(RESPONSIBLE);
        return ME.equals(named) ? caller.get().userId() : named;
    }

    /** A value that may be a code or an id; null for none, and for what cannot be one. */
    String code(String name) {
        String value = values.get(name);
        return value != null && value.matches(CODE) ? value : null;
    }

    String text(String name) {
        return values.get(name);
    }

    boolean isDescending() {
        return DESCENDING.equals(values.get(ORDER));
    }

    /** What forms carry along that set something else, by name. */
    Map<String, String> besides(List<String> set) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(set);
        others.values().removeIf(value -> value == null || value.isEmpty());
        return others;
    }

    /** The first page of the same list, but for this. */
    Href with(String name, String value) {
        Href href = new Href(PATH);
        values.forEach((other, same) -> href.with(other, other.equals(name) ? value : same));
        return href;
    }

    /** Another page, about the same clients. */
    Href on(String path) {
        Href href = new Href(path);
        values.forEach(href::with);
        return href;
    }

    /** Another page of the same list; null where there is none. */
    String before(String cursor) {
        return cursor == null ? null : with(BEFORE, null).with(BEFORE, cursor).toString();
    }

    String after(String cursor) {
        return cursor == null ? null : with(AFTER, null).with(AFTER, cursor).toString();
    }
}
