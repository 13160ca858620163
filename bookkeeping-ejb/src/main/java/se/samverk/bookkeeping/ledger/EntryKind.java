package se.samverk.bookkeeping.ledger;

/** What an entry is for, where the books have to know. */
public enum EntryKind {
    ORDINARY,
    /** One of the year's closing entries, which have a period of their own (B7). */
    CLOSING,
    /** Moves what a VAT return comes to: it counts in no return itself, or the return would empty itself (B9). */
    VAT_SETTLEMENT
}
