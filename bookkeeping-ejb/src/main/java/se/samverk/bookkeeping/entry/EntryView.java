package se.samverk.bookkeeping.entry;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import se.samverk.bookkeeping.ledger.Month;

/**
 * An entry with its lines and what it is tied to.
 *
 * @param document which document it is based on, and where that is kept; null for none
 * @param closing whether it is one of the year's closing entries
 * @param step what it is a step of, with which it is undone; null for what is taken back and corrected by itself
 * @param corrects the entry in whose place it stands; null for none
 * @param correctedBy what stands in its place; null for nothing
 */
public record EntryView(
        EntryRow entry,
        String counterpartyVatNumber,
        String document,
        boolean closing,
        Step step,
        List<Line> lines,
        Link reverses,
        Link reversedBy,
        Link corrects,
        Link correctedBy) {

    /** What more than an entry is done by, so that the entry alone is not undone. */
    public enum Step {
        /** It settles a VAT return, or takes that back. */
        SETTLES_VAT(EntryError.SETTLES_VAT),
        /** It moves the result of a year to equity. */
        MOVES_RESULT(EntryError.MOVES_RESULT),
        /** An invoice or its payment has made it. */
        OF_INVOICE(EntryError.ENTRY_HELD);

        private final EntryError refusal;

        Step(EntryError refusal) {
            this.refusal = refusal;
        }

        EntryError refusal() {
            return refusal;
        }
    }

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

    /** In whose VAT return it counts; null for none. */
    public YearMonth vatMonth() {
        return lines.stream()
                .map(Line::vatMonth)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Month::of)
                .orElse(null);
    }
}
