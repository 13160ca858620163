package se.samverk.caller;

/** How far an employee's work at a bureau reaches; {@code FULL} is <i>full behörighet</i>. */
public enum Permission {
    STANDARD,
    FULL;

    /**
     * Whether who has it sees only the clients that they work for, as the bureau may choose for its employees (§5).
     *
     * @param permission null outside the bureau portal
     */
    public static boolean isNarrowed(Permission permission, boolean bureauChoseSo) {
        return permission == STANDARD && bureauChoseSo;
    }

    /** What goes with a role: in a bureau its administrators have full permission; else null. */
    public static Permission of(Role role, boolean inBureau) {
        if (!inBureau) {
            return null;
        }
        return role == Role.ADMINISTRATOR ? FULL : STANDARD;
    }
}
