package se.samverk.bookkeeping.bank;

/** How sure a proposal is. */
public enum Certainty {
    /** It may be taken with others, without a look at each. */
    SURE,
    /** Somebody has to look. */
    LIKELY,
    /** It fits several, and somebody has to choose. */
    CHOICE,
    /** Nothing is known of it. */
    UNKNOWN
}
