package se.samverk.bookkeeping.report;

import java.util.List;

/** The reports that can be taken along as a file, and their columns by the keys of their names; those of figures of a statement follow. */
public enum Report {
    INCOME_STATEMENT("account", "text"),
    BALANCE_SHEET("account", "text"),
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
