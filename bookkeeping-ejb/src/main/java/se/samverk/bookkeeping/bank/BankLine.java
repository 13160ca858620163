package se.samverk.bookkeeping.bank;

import java.time.LocalDate;
import se.samverk.bank.BankRow;
import se.samverk.bank.RowText;
import se.samverk.shared.Amount;

/**
 * A row of the bank, as something to be explained.
 *
 * @param amount what is left to be explained: positive comes in, negative goes out
 */
record BankLine(String id, LocalDate day, Amount amount, String text, String counterparty, String reference) {

    static BankLine of(BankRow row) {
        return new BankLine(
                row.id(), row.bookedOn(), row.rest(), row.description(), row.counterparty(), row.reference());
    }

    /** As it came, however much of it is explained. */
    static BankLine whole(BankRow row) {
        return new BankLine(
                row.id(), row.bookedOn(), row.amount(), row.description(), row.counterparty(), row.reference());
    }

    boolean isIn() {
        return amount.value().signum() > 0;
    }

    /** By what it is like others, from month to month: who it is, or the words and the number that was paid to. */
    String key() {
        return RowText.key(amount, counterparty, text) + RowWords.giro(this);
    }

    /** Who, as far as the bank tells, and the text. */
    String allText() {
        return counterparty == null ? text : counterparty + " " + text;
    }
}
