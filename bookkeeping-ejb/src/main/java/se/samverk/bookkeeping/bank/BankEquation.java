package se.samverk.bookkeeping.bank;

import java.time.LocalDate;
import se.samverk.shared.Amount;

/**
 * What the bank says, less what the books say, and what explains it (K23): rows that no entry explains, less entries that no row
 * explains.
 *
 * @param closing what the bank says that the account held at the end of a day, and later rows; null where no file tells, as the day
 * @param laterRows how many rows there are of later days
 * @param books what the account of the books holds
 * @param rowCount how many rows are not explained, or not wholly
 * @param rows what is left of them
 * @param entries what is left of entries
 */
public record BankEquation(
        Amount closing, LocalDate closingOn, long laterRows, Amount books, long rowCount, Amount rows, Amount entries) {

    /** Null where the bank tells no balance. */
    public Amount difference() {
        return closing == null ? null : closing.minus(books);
    }

    /** What neither rows nor entries explain: what the account held before the first row, or rows that were never read. */
    public Amount unexplained() {
        return closing == null ? Amount.ZERO : difference().minus(rows).plus(entries);
    }

    public boolean isExplained() {
        return closing != null && unexplained().isZero();
    }

    /** Bank and books say the same, and every row and entry is explained. */
    public boolean isAgreed() {
        return isExplained() && rowCount == 0 && entries.isZero();
    }
}
