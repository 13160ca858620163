/** What follows from which page is asked for. */
package se.samverk.web.page;
