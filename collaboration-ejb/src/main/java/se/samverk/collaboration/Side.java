package se.samverk.collaboration;

import se.samverk.caller.Caller;

/** Who acts on a collaboration. */
public enum Side {
    BUREAU,
    CLIENT,
    SYSTEM;

    /** Bureau and client are each other's other side. */
    public Side other() {
        return switch (this) {
            case BUREAU -> CLIENT;
            case CLIENT -> BUREAU;
            case SYSTEM -> throw new IllegalStateException("The system has no other side");
        };
    }

    /** The side that a person acts for. */
    public static Side of(Caller caller) {
        return caller.bureau() ? BUREAU : CLIENT;
    }
}
