package se.samverk.workspace;

/** How far somebody comes in a company's service. */
public enum Reach {
    /** Not in at all: the service answers as if the company did not exist. */
    NONE,
    /** What was left readable when the collaboration ended (D5a, D7b). */
    READ,
    WORK
}
