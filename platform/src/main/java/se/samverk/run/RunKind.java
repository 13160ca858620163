package se.samverk.run;

/** What a run does. */
public enum RunKind {
    /** Registers clients from a file. */
    IMPORT,
    /** Activates a service for many clients. */
    INVITATIONS,
    /** Makes a file of a list. */
    EXPORT
}
