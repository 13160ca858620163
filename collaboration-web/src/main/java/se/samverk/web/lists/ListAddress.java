package se.samverk.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverk.shared.Keyset;
import se.samverk.web.request.Href;

/**
 * The address of a list: everything that decides what the list shows, and where in it one is. What
 * cannot be read narrows nothing.
 */
public abstract class ListAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The parameter that names the list which is searched, where it is not that of the clients. */
    public static final String LIST = "lista";

    private static final String BEFORE = "fore";
    private static final String AFTER = "efter";
    private static final String CODE = "[a-z0-9-]{1,40}";
    private static final String CURSOR = "[A-Za-z0-9_-]{1,1000}";

    private final String path;
    private final LinkedHashMap<String, String> values = new LinkedHashMap<>();
    private final String before;
    private final String after;

    /**
     * @param names of the parameters that the list has, in their order
     */
    protected ListAddress(String path, List<String> names, HttpServletRequest request) {
        this.path = path;
        names.forEach(name -> values.put(name, request.getParameter(name)));
        before = cursorOrNull(request.getParameter(BEFORE));
        after = cursorOrNull(request.getParameter(AFTER));
    }

    /** What a parameter says; null for nothing. */
    public final String text(String name) {
        return values.get(name);
    }

    /** Says something else than the request did, for an address from former times. */
    protected final void set(String name, String value) {
        values.put(name, value);
    }

    /** A value that may be a code or an id; null for none, and for what cannot be one. */
    public String code(String name) {
        return codeOrNull(values.get(name));
    }

    private static String codeOrNull(String value) {
        return value != null && value.matches(CODE) ? value : null;
    }

    private static String cursorOrNull(String value) {
        return value != null && value.matches(CURSOR) ? value : null;
    }

    /** The one of some values that a parameter names. */
    protected <E extends Enum<E>> Optional<E> one(Collection<E> known, String name) {
        return known.stream()
                .filter(value -> value.name().equals(values.get(name)))
                .findFirst();
    }

    /** Where in a list that is read by id one is. */
    protected Keyset from() {
        return Keyset.of(before, after);
    }

    /** Where in the list one is, whatever it is read by; null at its beginning. */
    protected String cursor() {
        return before == null ? after : before;
    }

    /** Whether the page wanted is the one before the cursor. */
    protected boolean isBackwards() {
        return before != null;
    }

    /** What forms carry along that set something else, by name. */
    public Map<String, String> besides(String... set) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(Arrays.asList(set));
        others.values().removeIf(value -> value == null || value.isEmpty());
        return others;
    }

    /** The first page of the same list, but for this. */
    public Href with(String name, String value) {
        Href href = new Href(path);
        values.forEach((other, same) -> href.with(other, other.equals(name) ? value : same));
        return href;
    }

    /** The first page of the same list, or another page about the same. */
    public Href on(String otherPath) {
        Href href = new Href(otherPath);
        values.forEach(href::with);
        return href;
    }

    /** The very page. */
    public String here() {
        return on(path).with(BEFORE, before).with(AFTER, after).toString();
    }

    /** Another page of the same list; null where there is none. */
    public String before(String cursor) {
        return cursor == null ? null : on(path).with(BEFORE, cursor).toString();
    }

    /** Another page of the same list; null where there is none. */
    public String after(String cursor) {
        return cursor == null ? null : on(path).with(AFTER, cursor).toString();
    }
}
