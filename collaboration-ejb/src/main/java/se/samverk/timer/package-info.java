/**
 * What the server starts and wakes for the platform: library jars of an EAR are not looked through
 * for session beans, so those that bring the schema up to date and tell the time live here.
 */
package se.samverk.timer;
