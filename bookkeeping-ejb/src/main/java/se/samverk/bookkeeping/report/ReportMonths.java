package se.samverk.bookkeeping.report;

import java.time.YearMonth;

/** The months that a report is about, both of them part of it: any of one fiscal year. */
public record ReportMonths(YearMonth first, YearMonth last) {

    private static final int MONTHS_OF_YEAR = 12;

    /** The same months a year earlier. */
    ReportMonths lastYear() {
        return new ReportMonths(first.minusMonths(MONTHS_OF_YEAR), last.minusMonths(MONTHS_OF_YEAR));
    }

    /** The same, as far as they come before a year begins: one that is longer than twelve months is not its own last year. */
    ReportMonths lastYearBefore(YearMonth beginning) {
        ReportMonths all = lastYear();
        YearMonth end = beginning.minusMonths(1);
        return all.last().isAfter(end) ? new ReportMonths(all.first(), end) : all;
    }

    ReportMonths from(YearMonth beginning) {
        return new ReportMonths(beginning, last);
    }
}
