package se.samverk.workspace;

/** Which of the two works in a service: the company itself, or its bureau. */
public enum Side {
    CLIENT,
    BUREAU;

    public Side other() {
        return this == CLIENT ? BUREAU : CLIENT;
    }
}
