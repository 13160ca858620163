package se.samverk.collaboration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What has become of an invitation. */
public enum InvitationOutcome {
    INVITED(State.INVITED),
    /** Whatever has become of the collaboration since. */
    ACCEPTED(State.AGREED, State.ACTIVE, State.ENDING, State.ENDED),
    DECLINED(State.DECLINED),
    EXPIRED(State.EXPIRED),
    REVOKED(State.REVOKED);

    private final Set<State> states;

    InvitationOutcome(State... states) {
        this.states = EnumSet.copyOf(Arrays.asList(states));
    }

    /** The states of a collaboration that began as one with this outcome. */
    public Set<State> states() {
        return states;
    }

    /** How many have it, of those counted by state. */
    public long count(Map<State, Long> byState) {
        return states.stream()
                .mapToLong(state -> byState.getOrDefault(state, 0L))
                .sum();
    }
}
