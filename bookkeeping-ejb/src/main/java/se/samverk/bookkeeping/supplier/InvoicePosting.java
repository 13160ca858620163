package se.samverk.bookkeeping.supplier;

import se.samverk.bookkeeping.ledger.AccountingMethod;

/** When an invoice comes into the books. */
public enum InvoicePosting {
    AT_REGISTRATION,
    AT_PAYMENT,
    /** It is older than the books: what is owed is among the balances with which they begin. */
    BEFORE_BOOKS;

    static InvoicePosting of(AccountingMethod method) {
        return method == AccountingMethod.INVOICE ? AT_REGISTRATION : AT_PAYMENT;
    }

    /** Whether what is owed stands on the account of suppliers. */
    public boolean isOnAccount() {
        return this != AT_PAYMENT;
    }
}
