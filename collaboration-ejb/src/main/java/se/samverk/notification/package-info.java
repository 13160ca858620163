/**
 * Mails. They follow from what happens elsewhere: each is written to the outbox in the transaction
 * that causes it, and sent after the commit, at least once. Nothing depends on this package.
 */
package se.samverk.notification;
