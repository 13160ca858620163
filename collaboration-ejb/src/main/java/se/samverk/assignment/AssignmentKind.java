package se.samverk.assignment;

/** What an assignment is about. */
public enum AssignmentKind {
    BOOKKEEPING,
    INVOICING,
    PAYROLL,
    TIME_REPORTING,
    YEAR_END,
    TAX_RETURN,
    ADVICE,
    OTHER
}
