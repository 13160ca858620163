/**
 * SIE files, in which Swedish programs hand books to each other: read as others write them, written as
 * the specification has it (SIE 4B, 2008). Knows neither the ledger nor a database.
 */
package se.samverk.bookkeeping.sie;
