/** What is in the archive that is shipped. */
package se.samverk.archive;
