/**
 * Entries that come again: what stands in them, with amounts as formulas. Some ship, a bureau has its own for all its
 * clients, a company its own for itself.
 */
package se.samverk.bookkeeping.template;
