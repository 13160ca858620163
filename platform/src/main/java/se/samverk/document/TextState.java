package se.samverk.document;

/** How far the text of a document has been read. */
public enum TextState {
    WAITING,
    READ,
    /** There is none, or it could not be read. */
    NONE
}
