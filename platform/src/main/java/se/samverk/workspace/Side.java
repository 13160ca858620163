package se.samverk.workspace;

/** Which of the two works in a service: the company itself, or its bureau. */
public enum Side {
    CLIENT,
    BUREAU
}
