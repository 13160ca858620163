/** Who does what for a client: planned together, sent with the invitations, agreed and kept. */
package se.samverk.plan;
