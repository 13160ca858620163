package se.samverk.bookkeeping.beginning;

/**
 * How far a company has come in beginning its books.
 *
 * @param opened it has a fiscal year and a chart of accounts
 * @param balances opening balances are there, or came with a file
 * @param entry something has been posted
 * @param vat how its VAT is filed has been chosen
 */
public record Beginning(boolean opened, boolean balances, boolean entry, boolean vat) {

    public boolean isDone() {
        return opened && balances && entry && vat;
    }
}
