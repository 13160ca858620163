/** The bell of both portals, and the page behind it. */
package se.samverk.web.news;
