/** The pages of the books. */
package se.samverk.web.bookkeeping;
