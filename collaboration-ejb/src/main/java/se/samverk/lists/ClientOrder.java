package se.samverk.lists;

/**
 * What a client list is ordered by. Each is a key on the client itself, with an index for both
 * directions: whatever is worked out from a client's collaborations cannot be read by key (ADR 6).
 */
public enum ClientOrder {
    NAME("k.sortKey"),
    /** As a person counts: 2 before 10. */
    NUMBER("k.numberKey"),
    /** Ids are made in the order of time. */
    REGISTERED("k.id");

    private final String key;

    ClientOrder(String key) {
        this.key = key;
    }

    /** What the row of a client named {@code k} is placed by; rows that are alike in it, by id. */
    String key() {
        return key;
    }

    /**
     * What a query adds to its conditions: those on the rows beyond {@code :key} and {@code :id},
     * and the order of the rows.
     */
    String beyond(boolean start, boolean ascending) {
        // The first of the conditions is the one that an index is entered by.
        String condition = start
                ? ""
                : " and %1$s %2$s= :key and (%1$s %2$s :key or k.id %2$s :id)".formatted(key, ascending ? ">" : "<");
        String direction = ascending ? "" : " desc";
        return condition + " order by " + key + direction + (this == REGISTERED ? "" : ", k.id" + direction);
    }
}
