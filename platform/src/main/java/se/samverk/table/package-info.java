/**
 * Tables as files: for a spreadsheet, for a program, for paper. Knows nothing of what stands in
 * them.
 */
package se.samverk.table;
