/** The start pages of both portals, and a company's own page. */
package se.samverk.web.overview;
