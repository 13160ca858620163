package se.samverk.bookkeeping.payment;

/** By what kind of number a supplier is paid. */
public enum PayTo {
    BANKGIRO,
    PLUSGIRO,
    IBAN
}
