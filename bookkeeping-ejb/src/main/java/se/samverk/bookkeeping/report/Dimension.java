package se.samverk.bookkeeping.report;

/** What lines can be told apart by besides their accounts. */
public enum Dimension {
    COST_CENTRE("costCentre"),
    PROJECT("project");

    private final String field;

    Dimension(String field) {
        this.field = field;
    }

    /** Where a line keeps it. */
    String field() {
        return field;
    }
}
