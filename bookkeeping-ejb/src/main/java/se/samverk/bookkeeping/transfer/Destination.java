package se.samverk.bookkeeping.transfer;

/** What becomes of a file's books. */
public enum Destination {
    /** The company has no books: they begin with the file's year, accounts and balances. */
    OPENS_BOOKS,
    /** The file's year follows the last one, and is added. */
    NEXT_YEAR,
    /** The file's year is there, and nothing has been posted in it. */
    EMPTY_YEAR,
    /** Balances without entries of a year that is there: kept to be compared. */
    COMPARED,
    /** Vouchers alone (4I), as of pay: they are added to what is there. */
    ADDED
}
