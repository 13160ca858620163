/**
 * The heart: a service that a bureau and its client work in together, from the invitation to the
 * end. {@link se.samverk.collaboration.Action} is the table of what can happen in which state;
 * {@link se.samverk.collaboration.Collaboration} is what it happens to.
 */
package se.samverk.collaboration;
