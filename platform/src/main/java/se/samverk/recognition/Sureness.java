package se.samverk.recognition;

/** How sure something is that was read. */
public enum Sureness {
    /** It was said, and something else that was read agrees. */
    SURE,
    /** It stands at a word that says what it is, or there is no other. */
    LIKELY,
    /** It is the best that there is. */
    PERHAPS
}
