package se.samverk.bank;

/** By what number an account is known. */
public enum BankAccountKind {
    IBAN,
    /** Clearing number and account number. */
    CLEARING,
    /** A number that payments are made to; the money comes to an account. */
    BANKGIRO,
    /** The tax account at the Tax Agency, by the organisation number or that of the person. */
    TAX
}
