package se.samverk.catalogue;

/** Who does a task of a service. */
public enum Worker {
    CLIENT,
    BUREAU,
    BOTH
}
