package se.samverk.workspace;

/** A company into whose service somebody comes, and how. */
public record Desk(String companyId, Admission admission) {}
