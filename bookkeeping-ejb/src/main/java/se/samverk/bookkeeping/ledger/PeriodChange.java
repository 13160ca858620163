package se.samverk.bookkeeping.ledger;

import java.time.YearMonth;
import se.samverk.workspace.Side;

/**
 * A period that is to be locked or opened again.
 *
 * @param reason why, as the other side reads it
 * @param awaits the side that is to attest it yet (B46); null for none
 */
public record PeriodChange(YearMonth month, boolean closing, AccountingPeriod.State to, String reason, Side awaits) {

    /** What nobody has to attest. */
    public PeriodChange(YearMonth month, boolean closing, AccountingPeriod.State to, String reason) {
        this(month, closing, to, reason, null);
    }
}
