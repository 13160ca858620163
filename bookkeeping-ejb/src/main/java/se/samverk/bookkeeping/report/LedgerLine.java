package se.samverk.bookkeeping.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.samverk.shared.Amount;

/**
 * A line of an account as it is read.
 *
 * @param ownDescription null where the entry's says it
 */
public record LedgerLine(
        LocalDate day,
        String entryId,
        String series,
        int number,
        int line,
        String ownDescription,
        String description,
        String costCentre,
        String project,
        BigDecimal amount) {

    LinePlace place() {
        return new LinePlace(day, entryId, line);
    }

    /** With what the account holds after it. */
    LedgerPage.Line with(Amount balance) {
        return new LedgerPage.Line(
                day,
                entryId,
                series,
                number,
                line,
                ownDescription == null ? description : ownDescription,
                costCentre,
                project,
                new Amount(amount),
                balance);
    }
}
