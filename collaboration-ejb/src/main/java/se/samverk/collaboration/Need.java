package se.samverk.collaboration;

import java.time.Instant;
import se.samverk.caller.Right;

/**
 * What a collaboration waits for one side to do: the status <i>Action needed</i>. The one place
 * that decides, in two forms that say the same: of one collaboration, and as a condition of a
 * query. A need is shown to those who may meet it, and to nobody else.
 */
public enum Need {
    /** The client answers an invitation that waits (S2). */
    ANSWER_INVITATION(Right.ANSWER_INVITATIONS, "%1$s.state = :needInvited and %1$s.expiresAt > :needNow"),

    /** Either side answers a change that the other has asked for (D4b). */
    ANSWER_CHANGE(Right.APPROVE_CHANGES, """
            %1$s.id in (
                select nc.pendingId from SettingsChange nc
                where nc.pendingId = %1$s.id
                    and nc.state = :needAwaiting
                    and nc.askedBySide <> :needSide
                    and nc.expiresAt > :needNow)
            """),

    /** The side that ended it answers the other, which wants to go on (D5a). */
    ANSWER_CONTINUATION(Right.APPROVE_CHANGES, """
            %1$s.state = :needEnding
                and %1$s.continuationAskedAt is not null
                and %1$s.endedBySide = :needSide
            """),

    /** The bureau sends an invitation again that has reached nobody (D2a). */
    SEND_AGAIN(
            Right.INVITE, "%1$s.state = :needInvited and %1$s.expiresAt > :needNow and %1$s.undeliveredAt is not null"),

    /** The bureau links to an assignment what is open and not linked, so that it can work (S8). */
    LINK(Right.MAINTAIN, "%1$s.openClientId is not null and %1$s.assignmentId is null");

    private final Right right;
    private final String condition;

    Need(Right right, String condition) {
        this.right = right;
        this.condition = condition;
    }

    /** Who may meet it. */
    Right right() {
        return right;
    }

    /**
     * @param change the collaboration's pending change; null for none
     * @param side the side that is to do it
     */
    boolean isOf(Collaboration collaboration, SettingsChange change, Side side, Instant now) {
        boolean waits = collaboration.state() == State.INVITED && !collaboration.hasExpired(now);
        return switch (this) {
            case ANSWER_INVITATION -> waits;
            case ANSWER_CHANGE ->
                change != null
                        && change.isAwaitingApproval()
                        && change.askedBySide() != side
                        && !change.hasExpired(now);
            case ANSWER_CONTINUATION ->
                collaboration.isAskedToContinue() && collaboration.ending().by() == side;
            case SEND_AGAIN -> waits && collaboration.isUndelivered();
            case LINK -> collaboration.state().isOpen() && collaboration.assignmentId() == null;
        };
    }

    /**
     * The same for a query.
     *
     * @param collaboration how the query names it
     */
    String condition(String collaboration) {
        return "(" + condition.formatted(collaboration) + ")";
    }
}
