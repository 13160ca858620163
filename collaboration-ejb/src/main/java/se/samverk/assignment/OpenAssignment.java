package se.samverk.assignment;

/** An assignment that goes on, to choose from. */
public record OpenAssignment(String clientId, String id, String name, AssignmentKind kind) {}
