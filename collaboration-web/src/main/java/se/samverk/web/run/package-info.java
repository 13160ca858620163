/** Runs: how far they have come, their reports and files. */
package se.samverk.web.run;
