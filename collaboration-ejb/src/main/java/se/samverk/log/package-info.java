/** The record as people read it: the history of a client, the log of a company, the latest change. */
package se.samverk.log;
