package se.samverk.access;

/** What has to hold for somebody to enter a service, in the order in which it is looked at. */
public enum Condition {
    /** The collaboration is active or ending; for the company itself also one that it has outlived. */
    COLLABORATION_RUNS,
    /** It is linked to an assignment. */
    LINKED,
    /** The assignment has begun. */
    ASSIGNMENT_BEGUN,
    /** The assignment has not ended. */
    ASSIGNMENT_NOT_ENDED,
    /** The employee is its responsible or takes part. */
    IN_ASSIGNMENT,
    /** The person still belongs to the company that it acts for. */
    ACTIVE_MEMBER
}
