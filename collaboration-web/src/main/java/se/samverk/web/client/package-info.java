/** One client of the register. */
package se.samverk.web.client;
