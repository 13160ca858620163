/** Pages that exist in the demonstration run only. */
package se.samverk.web.demonstration;
