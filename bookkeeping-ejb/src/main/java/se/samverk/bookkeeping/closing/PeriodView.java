package se.samverk.bookkeeping.closing;

import java.time.Instant;
import java.time.YearMonth;
import se.samverk.bookkeeping.filing.VatReturn;

/**
 * A period and how it came to be as it is.
 *
 * @param closing whether it is for the closing entries of the year that ends with the month
 * @param changedAt null for one that has been open all the time, as changedBy and reason
 * @param changedBy the name of who locked or opened it; null for somebody who is not known any more
 * @param reason null where none was given
 * @param vat how far the VAT return has come that locks it; null for none
 */
public record PeriodView(
        YearMonth month,
        boolean closing,
        boolean locked,
        Instant changedAt,
        String changedBy,
        String reason,
        VatReturn.State vat) {}
