package se.samverk.bookkeeping.sie;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A row of a voucher ({@code #TRANS}). Debit is positive. Texts that it does not have are empty.
 *
 * @param date null when it is the voucher's
 * @param quantity null for none
 * @param sign who made the row
 * @param added whether it came to the voucher later ({@code #RTRANS})
 */
public record SieRow(
        int line,
        String account,
        List<SieObjectRef> objects,
        BigDecimal amount,
        LocalDate date,
        String text,
        BigDecimal quantity,
        String sign,
        boolean added) {

    /**
     * Whether it is the row that follows one that was added, for programs that know no such rows. It is to be the same (SIE 4B,
     * 11, #RTRANS 4); what programs write has another date, and no text or signature.
     */
    boolean isTwinOf(SieRow addedBefore) {
        return !added
                && account.equals(addedBefore.account)
                && objects.equals(addedBefore.objects)
                && amount.equals(addedBefore.amount);
    }
}
