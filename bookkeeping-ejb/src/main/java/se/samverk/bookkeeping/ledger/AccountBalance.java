package se.samverk.bookkeeping.ledger;

import se.samverk.shared.Amount;

/**
 * What an account held, what went in and out, and what it holds.
 *
 * @param opening debit is positive, as in closing
 */
public record AccountBalance(String number, String name, Amount opening, Amount debit, Amount credit) {

    public Amount closing() {
        return opening.plus(debit).minus(credit);
    }

    boolean isEmpty() {
        return opening.isZero() && debit.isZero() && credit.isZero();
    }
}
