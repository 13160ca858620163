/**
 * Value added tax as values: the boxes of the return, what is filed of them, the file for the Tax Agency, and when it is due.
 * The law is the Tax Procedures Act (SFL, 2011:1244). Knows neither the ledger nor a database.
 */
package se.samverk.bookkeeping.vat;
