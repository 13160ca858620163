package se.samverk.access;

/**
 * Somebody who works, or has worked, at a bureau.
 *
 * @param active whether the person may still act for it
 */
public record Employee(String userId, String name, boolean active) {

    /** Who is active itself and as a member of the bureau. */
    public Employee(String userId, String name, boolean activeUser, boolean activeMember) {
        this(userId, name, activeUser && activeMember);
    }
}
