package se.samverk.collaboration;

/** In what way other terms ask more of a side, so that it is asked first (D4b). */
public enum MoreAsked {
    BEGINS_TO_PAY,
    /** By the month, since periods differ in length. */
    DEARER,
    BOUND_LONGER
}
