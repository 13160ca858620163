package se.samverk.bookkeeping.bank;

import java.time.LocalDate;
import java.util.Set;
import se.samverk.shared.Amount;

/**
 * Something that a row of the bank may pay.
 *
 * @param name as people call it: the number of an invoice
 * @param counterparty who pays or is paid; null where nobody is known
 * @param reference what the payer was asked to give (OCR), or the number of the other's invoice; null for none
 * @param account the account of the books on which it stands; null where nothing is posted until it is paid (cash method)
 * @param day from when it is open
 * @param dueOn when it should be paid; null for no day
 * @param payTo the giro numbers that it is paid to, in digits alone; empty for none that is known
 * @param rest how much is open, as the bank would write it: positive comes in, negative goes out
 */
public record OpenItem(
        String id,
        String name,
        String counterparty,
        String reference,
        String account,
        LocalDate day,
        LocalDate dueOn,
        Set<String> payTo,
        Amount rest) {

    public OpenItem {
        payTo = Set.copyOf(payTo);
    }
}
