package se.samverk.bookkeeping.report;

import java.time.YearMonth;

/** The months that a report is about, both of them part of it: any of one fiscal year. */
public record ReportMonths(YearMonth first, YearMonth last) {

    private static final int MONTHS_OF_YEAR = 12;

    /** The same months a year earlier. */
    ReportMonths lastYear() {
        return new ReportMonths(first.minusMonths(MONTHS_OF_YEAR), last.minusMonths(MONTHS_OF_YEAR));
    }

    ReportMonths from(YearMonth beginning) {
        return new ReportMonths(beginning, last);
    }
}
