/**
 * Books by SIE files: a file of another program is looked at, then taken in as a whole or not at all; a year is given out as 4E
 * (ADR 48). The files themselves are of {@link se.samverk.bookkeeping.sie}, what is posted of {@link
 * se.samverk.bookkeeping.ledger}.
 */
package se.samverk.bookkeeping.transfer;
