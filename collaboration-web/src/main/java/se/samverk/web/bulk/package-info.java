/** What is done for many clients at once: importing, inviting, making a file. */
package se.samverk.web.bulk;
