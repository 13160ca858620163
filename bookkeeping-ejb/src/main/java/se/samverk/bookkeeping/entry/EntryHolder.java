package se.samverk.bookkeeping.entry;

import java.util.List;
import java.util.Set;

/** A subject of the books that posts entries of its own: such an entry is taken back where it was made, never by itself. */
public interface EntryHolder {

    /** Those of these entries that it has made, or that take back such an entry. */
    Set<String> held(List<String> entryIds);

    /** Whether it has made an entry, or one that takes back such an entry. */
    default boolean isHolding(String entryId) {
        return !held(List.of(entryId)).isEmpty();
    }
}
