package se.samverk.collaboration;

/** What becomes of the service when its collaboration ends (D5a). */
public enum Aftermath {
    CONTINUES_ALONE,
    CLOSED_READABLE
}
