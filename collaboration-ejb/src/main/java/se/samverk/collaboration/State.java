package se.samverk.collaboration;

/** Where a collaboration is in its life. */
public enum State {
    INVITED,
    /** Accepted, and begins on a later day: when the company changes from another bureau (D3c). */
    AGREED,
    ACTIVE,
    ENDING,
    ENDED,
    DECLINED,
    REVOKED,
    EXPIRED;

    /** Whether it still counts: a client has at most one open one for a service (D3b). */
    public boolean isOpen() {
        return this == INVITED || this == AGREED || isBinding();
    }

    /** Whether it binds the client's company to its bureau (S3). */
    public boolean isBinding() {
        return this == ACTIVE || this == ENDING;
    }
}
