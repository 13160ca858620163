/** The registration of a bureau. */
package se.samverk.web.bureau;
