/** How far a company has come in beginning its books: read from the books themselves, never ticked by hand. */
package se.samverk.bookkeeping.beginning;
