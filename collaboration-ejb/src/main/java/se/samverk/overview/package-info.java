/**
 * What a bureau's start page shows: what waits, what is coming, and the figures behind its
 * pictures.
 */
package se.samverk.overview;
