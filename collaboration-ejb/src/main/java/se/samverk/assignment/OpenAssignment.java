package se.samverk.assignment;

/** An assignment that goes on, to choose from. */
public record OpenAssignment(String id, String name, AssignmentKind kind) {}
