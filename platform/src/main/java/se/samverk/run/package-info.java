/**
 * Work that takes longer than a person wants to wait for: what the modules bring as {@link
 * se.samverk.run.RunTask}. A run is stored with all that it is to do before anything is done; a
 * worker does it item by item, each in a transaction of its own, as the person who started it and
 * with that person's rights of the moment. It can be left, looked at, stopped, and gone on with; it
 * survives a restart, and nothing is done twice.
 */
package se.samverk.run;
