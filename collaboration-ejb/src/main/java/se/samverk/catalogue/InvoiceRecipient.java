package se.samverk.catalogue;

/** Who pays for a collaboration. */
public enum InvoiceRecipient {
    BUREAU,
    CLIENT
}
