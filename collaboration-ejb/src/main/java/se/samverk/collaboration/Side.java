package se.samverk.collaboration;

/** Who acts on a collaboration. */
public enum Side {
    BUREAU,
    CLIENT,
    SYSTEM
}
