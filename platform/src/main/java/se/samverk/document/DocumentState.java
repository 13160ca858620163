package se.samverk.document;

/** What has become of a document. */
public enum DocumentState {
    /** To be posted. */
    WAITING,
    /** Something that was posted stands on it. It stays as it is. */
    POSTED,
    /** It is for nothing in the books, for the reason that was given. */
    SET_ASIDE
}
