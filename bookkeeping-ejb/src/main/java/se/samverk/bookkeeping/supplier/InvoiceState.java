package se.samverk.bookkeeping.supplier;

/** How far a registered invoice has come; how much of it is paid is another matter. */
public enum InvoiceState {
    /** It waits for somebody to say that it is right. */
    REGISTERED,
    ATTESTED,
    /** Somebody has said that it is not right. It stands in the books until it is taken back or attested after all. */
    REFUSED,
    TAKEN_BACK
}
