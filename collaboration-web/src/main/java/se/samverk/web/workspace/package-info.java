/**
 * The way into a company's service: which company the address is about, how the caller comes in, and what stands around
 * every page there.
 */
package se.samverk.web.workspace;
