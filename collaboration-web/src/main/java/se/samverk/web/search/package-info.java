/** The search over everything, in both portals. */
package se.samverk.web.search;
