/** What a company means to earn and spend in a fiscal year, by account and month. */
package se.samverk.bookkeeping.budget;
