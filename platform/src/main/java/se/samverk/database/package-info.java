/** The schema: its versioned migrations, applied at start on whichever database is configured. */
package se.samverk.database;
