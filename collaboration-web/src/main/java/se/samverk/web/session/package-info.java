/**
 * The signed-in person on each request: the token in its cookie, and the way to the log-in page.
 */
package se.samverk.web.session;
