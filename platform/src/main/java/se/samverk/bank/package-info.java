/**
 * Bank accounts of a company: the files of the bank that were read for them, kept as they came, and what the bank has booked. They
 * belong to the company, below its services. A row is there once, however often it is told, and never changes; services explain it.
 */
package se.samverk.bank;
