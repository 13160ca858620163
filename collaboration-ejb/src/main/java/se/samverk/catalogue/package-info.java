/** The collaboration services on offer, their variants and prices: data that an operator edits. */
package se.samverk.catalogue;
