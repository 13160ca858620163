package se.samverk.shared;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Where a page of a list begins that is read by id, newest first.
 *
 * @param id the row that the page follows; null for the first page
 * @param backwards whether the page wanted is the one before that row
 */
public record Keyset(String id, boolean backwards) {

    public static final Keyset FIRST = new Keyset(null, false);

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
     * Reads the page.
     *
     * @param query ends with {@link #of}
     * @param key the id of a row
     */
    public <T> Page<T> read(TypedQuery<T> query, int size, Function<T, String> key) {
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
        boolean hasAfter = backwards || more;
        return new Page<>(
                rows,
                hasBefore && !rows.isEmpty() ? key.apply(rows.get(0)) : null,
                hasAfter && !rows.isEmpty() ? key.apply(rows.get(rows.size() - 1)) : null);
    }
}
