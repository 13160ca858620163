/**
 * The accounts with which books begin, opening the books, and keeping the chart of accounts. The selection and its names are our
 * own; the numbers are those that Swedish programs and auditors know (ADR 47).
 */
package se.samverk.bookkeeping.chart;
