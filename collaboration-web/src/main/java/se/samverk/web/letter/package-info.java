/** Sent mails. */
package se.samverk.web.letter;
