/**
 * Reports of a company's books: journal, general ledger, trial balance, balance sheet, income statement, and pictures of
 * them. Sums come from the turnover of months, never from all lines (ADR 44); each names what it is made of.
 */
package se.samverk.bookkeeping.report;
