/** A pretended service beside the real ones: it knows the platform only, and asks as every service must. */
package se.samverk.notebook;
