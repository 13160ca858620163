package se.samverk.caller;

import java.util.function.Predicate;

/**
 * What can be allowed, and to which kind of caller: the table of domain rules §5 as code. Pages,
 * services and tests all ask here. What depends on the object as well (an employee may end what its
 * own assignment holds) is asked of the object after it has been found.
 */
public enum Right {
    /** Open to everybody, signed in or not. */
    ANYONE(Portal.EVERYWHERE, caller -> true),
    /** Every signed-in person, about itself. */
    SIGNED_IN(Portal.EVERYWHERE, caller -> true),
    /** Of the own company, and the one thing that a visitor does in a client's (D6a). */
    MANAGE_USERS(Portal.MANAGED, caller -> caller.bureau() ? caller.hasFullPermission() : caller.isAdministrator()),
    /** Switching to the company of a client, to see to its users (D6a). */
    VISIT_CLIENTS(Portal.BUREAU, Caller::hasFullPermission),
    /** One collaboration, from either side. */
    VIEW_COLLABORATION(Portal.EITHER, caller -> true),
    /** The way into services, and what stands around their pages. */
    ENTER_SERVICES(Portal.SERVICES, caller -> true),
    /** What a service keeps for a company that the caller comes into (D7a, D7b). */
    READ_IN_SERVICE(Portal.SERVICES, caller -> true),
    /** Asking about it, and answering: a reader does, too (D7f). */
    ASK_IN_SERVICE(Portal.SERVICES, caller -> true),
    /** Changing it, where the caller does not only read. */
    WORK_IN_SERVICE(Portal.SERVICES, caller -> !caller.isReading()),
    /** What a reader reads, and until when (D7f). */
    SEE_OWN_READING(Portal.READER, caller -> true),
    /** The own account, in the client portal. */
    SEE_OWN_ACCOUNT(Portal.CLIENT_OR_READER, caller -> true),
    VIEW_CLIENTS(Portal.BUREAU, caller -> true),
    EDIT_CLIENTS(Portal.BUREAU, caller -> true),
    EDIT_ASSIGNMENTS(Portal.BUREAU, caller -> true),
    INVITE(Portal.BUREAU, caller -> true),
    VIEW_OWN_COLLABORATIONS(Portal.CLIENT, caller -> true),
    ANSWER_INVITATIONS(Portal.CLIENT, Caller::isAdministrator),
    /** What the company's people are in its services (D7e); no bureau decides that for a client (D6a). */
    GIVE_SERVICE_ROLES(Portal.CLIENT, Caller::isAdministrator),
    /** Letting others read in the company's services until a day (D7f); no bureau decides that for a client. */
    MANAGE_READERS(Portal.CLIENT, Caller::isAdministrator),
    /** All that the company has here, as an archive to take along (K9). */
    TAKE_ARCHIVE(Portal.CLIENT, Caller::isAdministrator),
    /** Of a bureau employee without full permission the collaboration asks for more (its {@code ChangeRule}). */
    CHANGE_COLLABORATIONS(Portal.EITHER, caller -> caller.bureau() || caller.isAdministrator()),
    /** Saying yes or no to what the other side wants to change (D4b). */
    APPROVE_CHANGES(Portal.EITHER, caller -> caller.bureau() ? caller.hasFullPermission() : caller.isAdministrator()),
    /** The maintenance pages, and adding oneself to any assignment (S8, D7a). */
    MAINTAIN(Portal.BUREAU, Caller::hasFullPermission),
    /** The record of the own company (§9). */
    READ_LOG(Portal.EITHER, caller -> caller.bureau() ? caller.hasFullPermission() : caller.isAdministrator());

    private enum Portal {
        /** Also in a client's company that is being visited, and where one only reads. */
        EVERYWHERE,
        /** Also in a client's company that is being visited, by members alone. */
        MANAGED,
        /** Members only, as in the two below: what is not said to be for readers is not there for them (D7f). */
        EITHER,
        BUREAU,
        CLIENT,
        CLIENT_OR_READER,
        /** Within services: members of either side, and readers. */
        SERVICES,
        READER;

        boolean isOf(Caller caller) {
            boolean member = !caller.isReading() && !caller.isVisiting();
            return switch (this) {
                case EVERYWHERE -> true;
                case MANAGED -> !caller.isReading();
                case EITHER -> member;
                case BUREAU -> member && caller.bureau();
                case CLIENT -> member && !caller.bureau();
                case CLIENT_OR_READER -> caller.isReading() || member && !caller.bureau();
                case SERVICES -> caller.isReading() || member;
                case READER -> caller.isReading();
            };
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
