/** Ending months and years: locking periods and opening them again, the next year, and the entries that close one. */
package se.samverk.bookkeeping.closing;
