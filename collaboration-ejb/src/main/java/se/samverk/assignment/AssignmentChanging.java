package se.samverk.assignment;

/**
 * Fired before an assignment is given an end. Who depends on it refuses by an exception, which
 * leaves everything as it was (D8b); so this package need not know who that is.
 */
public record AssignmentChanging(Assignment assignment) {}
