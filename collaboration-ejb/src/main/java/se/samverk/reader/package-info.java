/**
 * Time-limited readers (D7f): an auditor, an adviser, a bank whom a client lets read in some of its services until a day, and ask.
 * The right itself is in {@code identity}, how far it reaches in {@code access}.
 */
package se.samverk.reader;
