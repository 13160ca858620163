package se.samverk.workspace;

/** What a person is in a company's service; who is none of these comes into its data not at all (D7e). */
public enum ServiceRole {
    /** Reads everything, changes nothing: an auditor, a board member. */
    READER,
    /** Hands in own receipts and hours, and reads those alone. */
    REPORTER,
    /** Does the tasks that the agreement gives its side. */
    WRITER,
    /** Does them, too, and says yes to what needs it. */
    APPROVER;

    /** Whether it reads what others have entered. */
    public boolean isReadingAll() {
        return this != REPORTER;
    }

    /** Whether it does what is for this role. */
    public boolean reaches(ServiceRole needed) {
        return needed == READER ? isReadingAll() : compareTo(needed) >= 0;
    }
}
