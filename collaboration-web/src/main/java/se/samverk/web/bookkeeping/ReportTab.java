package se.samverk.web.bookkeeping;

import java.util.stream.Stream;
import se.samverk.bookkeeping.report.Report;

/** The reports on the page of reports, and what their addresses call them. */
public enum ReportTab {
    RESULT("resultat", Report.INCOME_STATEMENT),
    BALANCE("balans", Report.BALANCE_SHEET),
    TRIAL_BALANCE("saldon", Report.TRIAL_BALANCE),
    LEDGER("huvudbok", Report.GENERAL_LEDGER),
    JOURNAL("grundbok", Report.JOURNAL);

    private final String word;
    private final Report report;

    ReportTab(String word, Report report) {
        this.word = word;
        this.report = report;
    }

    /** The one that an address asks for; the result for what it does not know. */
    static ReportTab of(String word) {
        return Stream.of(values())
                .filter(tab -> tab.word.equals(word))
                .findFirst()
                .orElse(RESULT);
    }

    String word() {
        return word;
    }

    Report report() {
        return report;
    }
}
