package se.samverk.lists;

import se.samverk.collaboration.State;

/**
 * What a chip narrows the client list to: clients with a collaboration in a state, or one of two
 * that no single collaboration tells.
 */
public enum ClientStatus {
    /** With something that the caller has to do: {@link Need}. */
    ACTION,
    INVITED,
    AGREED,
    ACTIVE,
    ENDING,
    /** With nothing open: not activated. */
    NONE,
    ENDED,
    DECLINED,
    REVOKED,
    EXPIRED;

    /** The state of a collaboration; null for those that are none. */
    public State state() {
        return this == ACTION || this == NONE ? null : State.valueOf(name());
    }

    public static ClientStatus of(State state) {
        return state == null ? null : valueOf(state.name());
    }
}
