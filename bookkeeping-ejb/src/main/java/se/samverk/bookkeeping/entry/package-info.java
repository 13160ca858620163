/**
 * Entries as people enter, propose, post, read and correct them: the boundaries of the service over the {@linkplain
 * se.samverk.bookkeeping.ledger books}.
 */
package se.samverk.bookkeeping.entry;
