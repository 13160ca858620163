package se.samverk.receipt;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.samverk.bank.BankRowState;
import se.samverk.shared.Amount;

/**
 * A payment in the list.
 *
 * @param account the name of the bank account
 * @param inBank how the row stands in the bank
 * @param answerId null for none
 * @param version to change it with
 */
public record ReceiptRow(
        String rowId,
        ReceiptState state,
        LocalDate day,
        BigDecimal booked,
        String text,
        String counterparty,
        String account,
        BankRowState inBank,
        String answerId,
        int version) {

    /** Who was paid, as far as the bank tells. */
    public String title() {
        return counterparty == null ? text : counterparty;
    }

    public Amount amount() {
        return new Amount(booked);
    }

    /** Whether all of it is posted. */
    public boolean isPosted() {
        return inBank == BankRowState.DONE;
    }
}
