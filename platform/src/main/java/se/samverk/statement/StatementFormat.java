package se.samverk.statement;

/** How a bank writes what it has booked. */
public enum StatementFormat {
    /** The booked rows of an account, with balances (ISO 20022). */
    CAMT_053,
    /** Single payments of an account (ISO 20022). */
    CAMT_054,
    /** Payments to a bankgiro number. */
    BGMAX,
    /** A table, as the pages of banks give it to people. */
    TABLE,
    /** The statement of a tax account, as the Tax Agency gives it to people. */
    TAX
}
