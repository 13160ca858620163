/** Violations of the architecture, one for each rule: they show that the rules can fail. */
package se.samverk.planted;
