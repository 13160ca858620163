package se.samverk.bank;

/** How much a file of a bank may be. What the server takes of a form at all (web.xml, http.xml) is more. */
public final class BankLimits {

    /** Years of a busy account; a year of it in XML is about one. */
    public static final int MOST_MEGABYTES = 10;

    static final int MOST_BYTES = MOST_MEGABYTES * 1_000_000;

    /** Of a file; a longer period comes in several. */
    static final int MOST_ROWS = 20_000;

    static final int LONGEST_NAME = 120;
    static final int LONGEST_REASON = 200;
    static final int LONGEST_HEADING = 80;

    private BankLimits() {}
}
