/** All that a company has here, as an archive: having it made, and taking it. */
package se.samverk.web.archive;
