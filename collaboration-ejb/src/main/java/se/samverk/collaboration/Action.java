package se.samverk.collaboration;

import static se.samverk.collaboration.Side.BUREAU;
import static se.samverk.collaboration.Side.CLIENT;
import static se.samverk.collaboration.Side.SYSTEM;
import static se.samverk.collaboration.State.ACTIVE;
import static se.samverk.collaboration.State.AGREED;
import static se.samverk.collaboration.State.DECLINED;
import static se.samverk.collaboration.State.ENDED;
import static se.samverk.collaboration.State.ENDING;
import static se.samverk.collaboration.State.EXPIRED;
import static se.samverk.collaboration.State.INVITED;
import static se.samverk.collaboration.State.REVOKED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a collaboration as one table: what may be done in which state, by which side, and
 * where it leads. The collaboration itself, the buttons of a page and the tests all ask here.
 */
public enum Action {
    ACCEPT(Set.of(INVITED), ACTIVE, CLIENT),
    /** Accepts from a later day on (D3c). */
    AGREE(Set.of(INVITED), AGREED, CLIENT),
    WITHDRAW_AGREEMENT(Set.of(AGREED), DECLINED, CLIENT),
    BEGIN(Set.of(AGREED), ACTIVE, SYSTEM),
    DECLINE(Set.of(INVITED), DECLINED, CLIENT),
    RESEND(Set.of(INVITED), INVITED, BUREAU),
    /** Also of what was accepted and has not begun (S5). */
    REVOKE(Set.of(INVITED, AGREED), REVOKED, BUREAU),
    REMIND(Set.of(INVITED), INVITED, BUREAU, SYSTEM),
    EXPIRE(Set.of(INVITED), EXPIRED, SYSTEM),
    END_TODAY(Set.of(ACTIVE, ENDING), ENDED, BUREAU, CLIENT),
    END_AT_PERIOD_END(Set.of(ACTIVE), ENDING, BUREAU, CLIENT),
    /** Only the side that ended it. */
    WITHDRAW_ENDING(Set.of(ENDING), ACTIVE, BUREAU, CLIENT),
    /** Only the other side. */
    ASK_TO_CONTINUE(Set.of(ENDING), ENDING, BUREAU, CLIENT),
    /** Only the side that ended it, when it was asked. */
    DECLINE_TO_CONTINUE(Set.of(ENDING), ENDING, BUREAU, CLIENT),
    CHANGE_SETTINGS(Set.of(ACTIVE), ACTIVE, BUREAU, CLIENT),
    ANSWER_CHANGE(Set.of(ACTIVE), ACTIVE, BUREAU, CLIENT),
    WITHDRAW_CHANGE(Set.of(ACTIVE), ACTIVE, BUREAU, CLIENT),
    RENEW(Set.of(ACTIVE), ACTIVE, SYSTEM),
    COMPLETE(Set.of(ENDING), ENDED, SYSTEM);

    private final Set<State> from;
    private final State to;
    private final Set<Side> sides;

    Action(Set<State> from, State to, Side... sides) {
        this.from = from;
        this.to = to;
        this.sides = EnumSet.copyOf(Arrays.asList(sides));
    }

    public State to() {
        return to;
    }

    public boolean isAllowed(State state, Side side) {
        return from.contains(state) && sides.contains(side);
    }

    /** Everything that a side may do in a state. */
    public static Set<Action> allowed(State state, Side side) {
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        for (Action action : values()) {
            if (action.isAllowed(state, side)) {
                allowed.add(action);
            }
        }
        return allowed;
    }
}
