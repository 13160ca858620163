package se.samverk.web.shell;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * Numbers as bars, with the same numbers as a table (see {@code picture.xhtml}).
 *
 * @param layout {@code rows} or {@code columns}
 * @param heading over the first column of the table: what a bar stands for
 * @param series what the parts of a bar stand for: the key of its name, and its look
 */
public record Picture(String layout, String heading, List<Series> series, List<Bar> bars) {

    /** One part of every bar. */
    public record Series(String key, String look) {}

    /**
     * One bar.
     *
     * @param label beneath or before it, short
     * @param year beneath the label, where a year begins; null for none
     * @param name in the table
     * @param numbers in the order of the series
     */
    public record Bar(String label, String year, String name, List<Long> numbers) {

        public long total() {
            return numbers.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The year to show at a month: at the first one and each January. */
    public static String yearAt(YearMonth month, YearMonth first) {
        boolean begins = month.equals(first) || month.getMonth() == Month.JANUARY;
        return begins ? String.valueOf(month.getYear()) : null;
    }

    /** The length of a part, as CSS wants it: the longest bar takes all the room. */
    public String share(Bar bar, int part) {
        long longest = bars.stream().mapToLong(Bar::total).max().orElse(0);
        double share = longest == 0 ? 0 : 100.0 * bar.numbers().get(part) / longest;
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    public boolean isBlank() {
        return bars.stream().allMatch(bar -> bar.total() == 0);
    }
}
