/**
 * The books of a company: fiscal years and periods, accounts, entries, balances. {@link
 * se.samverk.bookkeeping.ledger.Ledger} posts; the database guards what is posted (ADR 44). Nobody here asks who may:
 * the boundaries of the service do.
 */
package se.samverk.bookkeeping.ledger;
