package se.samverk.bookkeeping.report;

import java.time.LocalDate;
import java.util.List;
import se.samverk.shared.Amount;

/**
 * A page of one account in the general ledger (<i>huvudbok</i>). Debit is positive.
 *
 * @param opening what the account held before the months, as closing what it holds after them
 * @param broughtForward what it held before the first line of the page
 * @param before where the page before this one ends; null on the first
 * @param after where the page after this one begins; null on the last
 */
public record LedgerPage(
        String account,
        String name,
        ReportMonths months,
        Amount opening,
        Amount broughtForward,
        List<Line> lines,
        Amount closing,
        String before,
        String after) {

    /** A line, the entry it is of, and what the account holds after it. */
    public record Line(
            LocalDate day,
            String entryId,
            String series,
            int number,
            int line,
            String description,
            String costCentre,
            String project,
            Amount amount,
            Amount balance) {}
}
