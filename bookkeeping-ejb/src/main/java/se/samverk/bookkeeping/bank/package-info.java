/**
 * The rows of the bank in the books: each is explained by an entry that is there, by one that is made from it, or by what is open
 * and it pays ({@link se.samverk.bookkeeping.bank.OpenItems}). What was done teaches what is proposed.
 */
package se.samverk.bookkeeping.bank;
