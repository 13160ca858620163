package se.samverk.assignment;

/** An assignment that a search has found. */
public record AssignmentHit(String id, String name, String clientId, String clientName) {}
