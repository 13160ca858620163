package se.samverk.shared;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where a page of a list begins that is read by id, newest first. An id never changes: whatever
 * happens to the rows meanwhile, a page goes on from where the reader was.
 *
 * @param id the row that the page follows; null for an end of the list
 * @param backwards whether the page wanted is the one before that row, or at the list's end
 */
public record Keyset(String id, boolean backwards) {

    public static final Keyset FIRST = new Keyset(null, false);
    private static final Keyset LAST = new Keyset(null, true);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * As an address says it.
     *
     * @param before the cursor of the page before; null unless that is asked for
     * @param after the cursor of the page after; what is no cursor begins the list
     */
    public static Keyset of(String before, String after) {
        String id = before == null ? after : before;
        return id == null || !ID.matcher(id).matches() ? FIRST : new Keyset(id, before != null);
    }

    /** The page after a row, or the first. */
    public static Keyset after(String id) {
        return new Keyset(id, false);
    }

    /** What a query adds to its conditions, which end here, and its order. */
    public String of(String alias) {
        String beyond = backwards ? ">" : "<";
        String condition = id == null ? "" : " and %1$s.id %2$s :keysetId".formatted(alias, beyond);
        return condition + " order by " + alias + ".id" + (backwards ? "" : " desc");
    }

    /**
     * Reads a page for people. Where nothing is left in the direction they went, it is the page at
     * that end of the list.
     *
     * @param query ends with {@link #of} of the place it is given
     * @param key the id of a row
     */
    public <T> Page<T> page(Function<Keyset, TypedQuery<T>> query, int size, Function<T, String> key) {
        Page<T> page = piece(query.apply(this), size, key);
        if (id == null || !page.rows().isEmpty()) {
            return page;
        }
        Keyset end = backwards ? FIRST : LAST;
        return end.piece(query.apply(end), size, key);
    }

    /**
     * Reads a piece of a whole list; empty at its end.
     *
     * @param query ends with {@link #of}
     * @param key the id of a row
     */
    public <T> Page<T> piece(TypedQuery<T> query, int size, Function<T, String> key) {
        if (id != null) {
            query.setParameter("keysetId", id);
        }
        List<T> rows = new ArrayList<>(query.setMaxResults(size + 1).getResultList());
        boolean more = rows.size() > size;
        if (more) {
            rows.remove(size);
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean hasBefore = backwards ? more : id != null;
        boolean hasAfter = backwards ? id != null : more;
        return new Page<>(
                rows,
                hasBefore && !rows.isEmpty() ? key.apply(rows.get(0)) : null,
                hasAfter && !rows.isEmpty() ? key.apply(rows.get(rows.size() - 1)) : null);
    }
}
