package se.samverk.caller;

/** What a member may do in a company. */
public enum Role {
    ADMINISTRATOR,
    USER
}
