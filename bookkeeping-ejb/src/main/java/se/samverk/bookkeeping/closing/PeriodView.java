package se.samverk.bookkeeping.closing;

import java.time.Instant;
import java.time.YearMonth;
import se.samverk.bookkeeping.filing.VatReturn;
import se.samverk.workspace.Side;

/**
 * A period and how it came to be as it is.
 *
 * @param closing whether it is for the closing entries of the year that ends with the month
 * @param changedAt null for one that has been open all the time, as changedBy and reason
 * @param changedBy the name of who locked or opened it; null for somebody who is not known any more
 * @param reason null where none was given
 * @param vat how far the VAT return has come that locks it; null for none
 * @param awaits the side that is to attest it yet; null for none
 * @param attestedAt null where the other side has not attested it, or need not, as attestedBy
 */
public record PeriodView(
        YearMonth month,
        boolean closing,
        boolean locked,
        Instant changedAt,
        String changedBy,
        String reason,
        VatReturn.State vat,
        Side awaits,
        Instant attestedAt,
        String attestedBy) {

    /** It is locked, and whoever is to attest it has. */
    public boolean isClosed() {
        return locked && awaits == null;
    }

    /** As it is where no bureau comes in any more: what waited for it waits for the company. */
    PeriodView withoutBureau() {
        return new PeriodView(
                month,
                closing,
                locked,
                changedAt,
                changedBy,
                reason,
                vat,
                awaits == null ? null : Side.CLIENT,
                attestedAt,
                attestedBy);
    }
}
