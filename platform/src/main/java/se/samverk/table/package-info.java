/**
 * Tables as files: written for a spreadsheet, for a program, for paper; read as other programs write
 * them. Knows nothing of what stands in them.
 */
package se.samverk.table;
