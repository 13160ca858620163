package se.samverk.bookkeeping.report;

import java.util.List;

/** The reports that can be taken along as a file, and their columns by the keys of their names. */
public enum Report {
    INCOME_STATEMENT("account", "text", "PERIOD", "LAST_YEAR", "YEAR_TO_DATE", "LAST_YEAR_TO_DATE"),
    BALANCE_SHEET("account", "text", "OPENING", "CHANGE", "CLOSING", "CLOSING_LAST_YEAR"),
    TRIAL_BALANCE("account", "text", "OPENING", "debit", "credit", "CLOSING"),
    GENERAL_LEDGER("account", "day", "entry", "text", "costCentre", "project", "debit", "credit", "balance"),
    JOURNAL("registered", "entry", "day", "text", "counterparty", "document", "by", "account", "debit", "credit");

    private final List<String> columns;

    Report(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }
}
