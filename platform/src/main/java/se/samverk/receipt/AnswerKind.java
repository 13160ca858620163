package se.samverk.receipt;

/** What can be answered. */
public enum AnswerKind {
    /** Here it is. */
    PHOTO,
    /** There is none, for a reason that somebody signs. */
    NO_RECEIPT,
    /** It was nothing of the company. */
    PRIVATE,
    /** Who posts needs none. */
    NOT_NEEDED;

    /** Whether who posts has to look at it when the payment was posted already. */
    boolean isToBeSeen() {
        return this == NO_RECEIPT || this == PRIVATE;
    }

    /** Whether it is an answer of who was asked; the others say that nobody is to be asked. */
    boolean isGiven() {
        return this != NOT_NEEDED;
    }
}
