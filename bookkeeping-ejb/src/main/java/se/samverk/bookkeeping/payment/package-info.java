/**
 * Lists of payments to suppliers, from their proposal until the bank has them: chosen, approved by the client, frozen as a file of
 * ISO 20022.
 */
package se.samverk.bookkeeping.payment;
