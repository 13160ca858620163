/**
 * Who calls, in which role, and what each kind of caller may do ({@link se.samverk.caller.Right}): every
 * boundary names the right of each method.
 */
package se.samverk.caller;
