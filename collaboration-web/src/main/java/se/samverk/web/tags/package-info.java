/** The house tags that are more than a piece of markup; the others are files in {@code WEB-INF/tags}. */
package se.samverk.web.tags;
