/** Why somebody gets in or not, and who takes over after somebody. */
package se.samverk.web.access;
