package se.samverk.bookkeeping.entry;

/** A subject of the books that posts entries of its own: such an entry is taken back where it was made, never by itself. */
public interface EntryHolder {

    /** Whether it has made an entry, or one that takes back such an entry. */
    boolean isHolding(String entryId);
}
