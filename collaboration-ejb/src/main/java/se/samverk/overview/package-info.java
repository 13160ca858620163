/**
 * What a bureau's start page shows: what waits, what is coming, and the figures behind its
 * pictures; and a company's page about itself.
 */
package se.samverk.overview;
