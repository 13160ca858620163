package se.samverk.bookkeeping.sie;

/** What follows the head of a file: there may be many, in any order (SIE 4B, 5.12–5.13). */
public sealed interface SieItem permits SieBalance, SieVoucher {

    /** Where it stands in the file; 0 when it comes from none. */
    int line();
}
