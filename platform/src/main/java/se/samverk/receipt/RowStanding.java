package se.samverk.receipt;

/** How a payment stands in the books. */
public enum RowStanding {
    /** Nothing explains it, or not all of it, and nothing tells that it will need no receipt. */
    OPEN,
    /** What explains it stands on no document. */
    BARE,
    /** What explains it stands on a document. */
    DOCUMENTED,
    /** By what it is, or most likely is: a transfer, a charge of the bank, a tax, the payment of an invoice that is there. */
    NEEDS_NONE
}
