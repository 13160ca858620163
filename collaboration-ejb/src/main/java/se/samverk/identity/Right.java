package se.samverk.identity;

import java.util.function.Predicate;

/**
 * What can be allowed, and to which kind of caller: the table of domain rules §5 as code. Pages,
 * services and tests all ask here. What depends on the object as well (an employee may end what its
 * own assignment holds) is asked of the object after it has been found.
 */
public enum Right {
    /** Open to everybody, signed in or not. */
    ANYONE(Portal.NONE, caller -> true),
    /** Every signed-in person. */
    SIGNED_IN(Portal.NONE, caller -> true),
    VIEW_CLIENTS(Portal.BUREAU, caller -> true),
    EDIT_CLIENTS(Portal.BUREAU, caller -> true),
    EDIT_ASSIGNMENTS(Portal.BUREAU, caller -> true),
    INVITE(Portal.BUREAU, caller -> true),
    VIEW_OWN_COLLABORATIONS(Portal.CLIENT, caller -> true),
    ANSWER_INVITATIONS(Portal.CLIENT, Caller::isAdministrator),
    /**
     * A bureau employee without full permission only where responsible for the linked assignment.
     */
    CHANGE_COLLABORATIONS(Portal.NONE, caller -> caller.bureau() || caller.isAdministrator()),
    /** Saying yes or no to what the other side wants to change (D4b). */
    APPROVE_CHANGES(
            Portal.NONE,
            caller -> caller.bureau() ? caller.hasFullPermission() : caller.isAdministrator()),
    /** The maintenance pages, and adding oneself to any assignment (S8, D7a). */
    MAINTAIN(Portal.BUREAU, Caller::hasFullPermission),
    /** The record of the own company (§9). */
    READ_LOG(
            Portal.NONE,
            caller -> caller.bureau() ? caller.hasFullPermission() : caller.isAdministrator());

    private enum Portal {
        NONE,
        BUREAU,
        CLIENT;

        boolean isOf(Caller caller) {
            return this == NONE || (this == BUREAU) == caller.bureau();
        }
    }

    private final Portal portal;
    private final Predicate<Caller> rule;

    Right(Portal portal, Predicate<Caller> rule) {
        this.portal = portal;
        this.rule = rule;
    }

    /** Whether the right exists at all in the caller's portal; if not, it answers as not found. */
    public boolean isKnownTo(Caller caller) {
        return portal.isOf(caller);
    }

    public boolean isGrantedTo(Caller caller) {
        return isKnownTo(caller) && rule.test(caller);
    }
}
