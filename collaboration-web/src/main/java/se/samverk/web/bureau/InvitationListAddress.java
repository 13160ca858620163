package se.samverk.web.bureau;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.collaboration.InvitationQuery;
import se.samverk.collaboration.State;
import se.samverk.shared.Keyset;
import se.samverk.web.request.Href;

/** What the list of invitations is asked for, as its address says it. */
final class InvitationListAddress implements Serializable {

    static final String PATH = "/byra/inbjudningar";
    static final String STATE = "status";
    static final String SEARCH = "q";
    static final String SERVICE = "tjanst";
    static final List<State> STATES =
            List.of(State.INVITED, State.DECLINED, State.EXPIRED, State.REVOKED);

    private static final long serialVersionUID = 1L;
    private static final String BEFORE = "fore";
    private static final String AFTER = "efter";
    private static final String CODE = "[a-z0-9-]{1,40}";

    private final LinkedHashMap<String, String> values = new LinkedHashMap<>();
    private final String before;
    private final String after;

    InvitationListAddress(HttpServletRequest request) {
        List.of(STATE, SEARCH, SERVICE).forEach(n -> values.put(n, request.getParameter(n)));
        before = request.getParameter(BEFORE);
        after = request.getParameter(AFTER);
    }

    /** Those that wait, unless another state is asked for. */
    InvitationQuery query() {
        State state =
                STATES.stream()
                        .filter(known -> known.name().equals(values.get(STATE)))
                        .findFirst()
                        .orElse(State.INVITED);
        String service = values.get(SERVICE);
        boolean known = service != null && service.matches(CODE);
        return new InvitationQuery(state, values.get(SEARCH), known ? service : null);
    }

    Keyset from() {
        return new Keyset(before == null ? after : before, before != null);
    }

    /** What a form carries along that sets something else. */
    Map<String, String> besides(String set) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.remove(set);
        others.values().removeIf(value -> value == null || value.isEmpty());
        return others;
    }

    /** The first page of the same list, but for this. */
    Href with(String name, String value) {
        Href href = new Href(PATH);
        values.forEach((other, same) -> href.with(other, other.equals(name) ? value : same));
        return href;
    }

    /** The very page. */
    String here() {
        return with(BEFORE, null).with(BEFORE, before).with(AFTER, after).toString();
    }

    /** Another page of the same list; null where there is none. */
    String before(String cursor) {
        return cursor == null ? null : with(BEFORE, null).with(BEFORE, cursor).toString();
    }

    String after(String cursor) {
        return cursor == null ? null : with(AFTER, null).with(AFTER, cursor).toString();
    }
}
