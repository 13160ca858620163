/** Files that people send and look at before they are used: kept in the database for a while, few at a time. */
package se.samverk.upload;
