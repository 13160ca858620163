package se.samverk.access;

/** How far somebody comes in a service. */
public enum Reach {
    NONE,
    /** What was left readable when the collaboration ended (D5a, D7b). */
    READ,
    WORK
}
