/** The assignments of a client. */
package se.samverk.web.assignment;
