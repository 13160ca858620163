/**
 * A pretended service beside the real ones: it knows the platform only, and asks as every service must; beside it, in {@link
 * se.samverk.notebook.OpenService}, one that does not.
 */
package se.samverk.notebook;
