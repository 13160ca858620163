package se.samverk.bookkeeping.ledger;

/** When a company's debts and claims are posted (BFL 5 kap. 2 §). */
public enum AccountingMethod {
    /** When an invoice is registered or issued. */
    INVOICE,
    /** When it is paid; what is open at the end of a year is posted then. */
    CASH
}
