/** The small data set of the demonstration run; it does nothing anywhere else. */
package se.samverk.demonstration;
