/**
 * All that a company has here, as one archive to take along: each module brings its parts ({@link
 * se.samverk.archive.ArchivePart}), in forms that other programs open. A run makes it.
 */
package se.samverk.archive;
