package se.samverk.bookkeeping.bank;

/** Which rows one looks at. */
public enum BankTab {
    /** All that are not explained and do not wait. */
    TODO,
    SURE,
    /** Those at which somebody has to look, or to choose. */
    LOOK,
    HELD,
    MATCHED
}
