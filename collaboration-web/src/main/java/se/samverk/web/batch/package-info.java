/** Runs: what is going on in the background, what came of it, and what starts one. */
package se.samverk.web.batch;
