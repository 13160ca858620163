/** The services on offer, and the terms of their variants. */
package se.samverk.web.catalogue;
