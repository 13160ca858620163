package se.samverk.bookkeeping.bank;

import java.util.List;
import se.samverk.shared.Amount;

/**
 * A row of the bank with all that may explain it.
 *
 * @param items what it may pay, what fits best first
 * @param entries the entries that it may be, those of its amount first
 * @param matches what explains it
 */
public record RowView(WorkRow row, List<Item> items, List<OpenEntry> entries, List<Match> matches) {

    /** Something that is open. */
    public record Item(String kind, OpenItem item) {}

    /**
     * An entry that explains it.
     *
     * @param posted whether it was made of the row; it is reversed when the match is taken back
     */
    public record Match(String entryId, String name, String description, Amount amount, boolean posted) {}
}
