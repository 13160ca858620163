package se.samverk.web.bookkeeping;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import se.samverk.bookkeeping.report.ReportMonths;

/** Which months an address asks for. */
final class MonthsAsked {

    private MonthsAsked() {}

    /**
     * The months asked for, within one of the years; without any that can be read the year of today, up to now.
     *
     * @param years the latest first, at least one
     */
    static ReportMonths of(String first, String last, List<ReportMonths> years, YearMonth today) {
        YearMonth to = month(last);
        ReportMonths year = year(years, to == null ? today : to);
        if (to == null || !contains(year, to)) {
            to = contains(year, today) ? today : year.last();
        }
        YearMonth from = month(first);
        return new ReportMonths(
                from == null || from.isAfter(to) || from.isBefore(year.first()) ? year.first() : from, to);
    }

    private static ReportMonths year(List<ReportMonths> years, YearMonth month) {
        return years.stream().filter(year -> contains(year, month)).findFirst().orElse(years.get(0));
    }

    private static boolean contains(ReportMonths year, YearMonth month) {
        return !month.isBefore(year.first()) && !month.isAfter(year.last());
    }

    private static YearMonth month(String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            return null;
        }
    }
}
