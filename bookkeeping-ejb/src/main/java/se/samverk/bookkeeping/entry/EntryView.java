package se.samverk.bookkeeping.entry;

import java.math.BigDecimal;
import java.util.List;

/**
 * An entry with its lines and what it is tied to.
 *
 * @param document which document it is based on, and where that is kept; null for none
 * @param corrects the entry in whose place it stands; null for none
 * @param correctedBy what stands in its place; null for nothing
 */
public record EntryView(
        EntryRow entry,
        String counterpartyVatNumber,
        String document,
        List<Line> lines,
        Link reverses,
        Link reversedBy,
        Link corrects,
        Link correctedBy) {

    /** Another entry, and what it is called. */
    public record Link(String id, String series, int number) {

        public String name() {
            return series + " " + number;
        }
    }

    /**
     * @param amount debit is positive
     * @param vatMonth in whose VAT return it counts, as 202601; null for none
     */
    public record Line(
            String account,
            String accountName,
            BigDecimal amount,
            String description,
            String costCentre,
            String project,
            Integer vatMonth) {

        public BigDecimal debit() {
            return amount.signum() > 0 ? amount : null;
        }

        public BigDecimal credit() {
            return amount.signum() < 0 ? amount.negate() : null;
        }
    }

    public EntryView {
        lines = List.copyOf(lines);
    }
}
