package se.samverk.identity;

/** What somebody reads a company's services for. */
public enum ReaderPurpose {
    AUDITOR,
    ADVISER,
    BANK,
    OTHER
}
