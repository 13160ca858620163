/**
 * What is done in the background, a row at a time, on however many servers: who has a row in hand and
 * when it is tried again ({@link se.samverk.due.Lease}), and what falls due by itself ({@link
 * se.samverk.due.DueTask}).
 */
package se.samverk.due;
