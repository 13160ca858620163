/** Pieces of work a bureau does for a client, and the employees who do them (S7). */
package se.samverk.assignment;
