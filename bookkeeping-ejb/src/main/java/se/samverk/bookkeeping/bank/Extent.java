package se.samverk.bookkeeping.bank;

/** How much of what an entry moves on the account of the bank rows explain. */
enum Extent {
    WHOLE,
    PART
}
