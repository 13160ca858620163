/**
 * What must reach somebody outside: each mail is written to the outbox in the transaction that
 * causes it, and sent after the commit, at least once.
 */
package se.samverk.delivery;
