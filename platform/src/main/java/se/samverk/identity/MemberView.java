package se.samverk.identity;

import se.samverk.caller.Permission;
import se.samverk.caller.Role;

/**
 * A member of a company as those see it who manage its users.
 *
 * @param permission null unless the company is a bureau
 * @param version of the membership, which travels with the form
 */
public record MemberView(
        String userId,
        String name,
        String email,
        Role role,
        Permission permission,
        boolean mainContact,
        Status status,
        int version) {

    /** Whether the person can log in for the company. */
    public enum Status {
        ACTIVE,
        /** Has been sent a link, and has not chosen a password. */
        AWAITED,
        INACTIVE
    }

    /** As a query finds it. */
    public MemberView(Membership membership, User user, String mainContactId) {
        this(
                user.id(),
                user.name(),
                user.email(),
                membership.role(),
                membership.permission(),
                user.id().equals(mainContactId),
                status(membership, user),
                membership.version());
    }

    private static Status status(Membership membership, User user) {
        if (!membership.isActive() || !user.isActive()) {
            return Status.INACTIVE;
        }
        return user.hasPassword() ? Status.ACTIVE : Status.AWAITED;
    }
}
