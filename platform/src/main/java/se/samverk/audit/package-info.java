/** The append-only record of every command. It observes; nothing depends on it but its readers. */
package se.samverk.audit;
