package se.samverk.receipt;

/** How a payment stands with its receipt. */
public enum ReceiptState {
    /** Somebody has to say where it is. */
    MISSING,
    /** Somebody has answered, and who posts has not seen to it. */
    ANSWERED,
    /** What was answered has been seen to. */
    SETTLED,
    /** It needs none, or has one. */
    CLEAR
}
