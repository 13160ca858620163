package se.samverk.batch;

/** What a run does. */
public enum BatchKind {
    /** Registers clients from a file. */
    IMPORT,
    /** Activates a service for many clients. */
    INVITATIONS,
    /** Makes a file of a list. */
    EXPORT
}
