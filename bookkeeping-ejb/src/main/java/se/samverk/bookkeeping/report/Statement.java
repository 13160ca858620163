package se.samverk.bookkeeping.report;

import java.util.List;
import se.samverk.shared.Amount;
import se.samverk.shared.LocalText;

/** A balance sheet or an income statement. Each row has a figure for each of the columns. */
public record Statement(ReportMonths months, List<Column> columns, List<Row> rows) {

    /** What a figure is about. */
    public enum Column {
        /** What was earned or cost in the months. */
        PERIOD,
        /** What was meant to be earned or to cost in the months. */
        BUDGET,
        /** By how much that is better than the budget. */
        DIFFERENCE,
        /** In the same months a year earlier. */
        LAST_YEAR,
        /** Since the fiscal year began. */
        YEAR_TO_DATE,
        LAST_YEAR_TO_DATE,
        /** What was there when the months began. */
        OPENING,
        CHANGE,
        CLOSING,
        /** What was there a year before they ended. */
        CLOSING_LAST_YEAR
    }

    /** What a row is. */
    public enum Kind {
        GROUP,
        ACCOUNT,
        /** What the groups above come to. */
        SUM
    }

    /**
     * A row; what an account holds opens its general ledger of the column's months.
     *
     * @param key the number of an account, else what is added up
     * @param figures income and what the company owns or owes are positive
     */
    public record Row(Kind kind, String key, LocalText text, List<Amount> figures) {}

    /** The row of an account or a sum; null for one that there is not. */
    public Row row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElse(null);
    }
}
