package se.samverk.collaboration;

import se.samverk.caller.Caller;

/** Who acts on a collaboration. */
public enum Side {
    BUREAU,
    CLIENT,
    SYSTEM;

    /** The side that a person acts for. */
    public static Side of(Caller caller) {
        return caller.bureau() ? BUREAU : CLIENT;
    }
}
