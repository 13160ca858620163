package se.samverk.identity;

/** What a member may do in a company. */
public enum Role {
    ADMINISTRATOR,
    USER
}
