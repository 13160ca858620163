/** Sample data, the mailbox and pages to look at; the application that is shipped has none of it. */
package se.samverk.demonstration;
