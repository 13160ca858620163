/** The mails about the books; who gets them is decided by whoever knows the two sides. */
package se.samverk.bookkeeping.mail;
