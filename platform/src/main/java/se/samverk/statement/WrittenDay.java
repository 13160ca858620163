package se.samverk.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as banks write them: 2026-03-31, 2026/03/31, 20260331; a time after it does not count. */
final class WrittenDay {

    private static final Pattern DAY = Pattern.compile("(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})([T ].*|[+Z-].*)?");
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2200;

    private WrittenDay() {}

    /**
     * @throws DateTimeException for what is no day
     */
    static LocalDate of(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.matches()) {
            throw new DateTimeException(written);
        }
        int year = Integer.parseInt(day.group(1));
        if (year < EARLIEST || year > LATEST) {
            throw new DateTimeException(Year.of(year).toString());
        }
        return LocalDate.of(year, Integer.parseInt(day.group(3)), Integer.parseInt(day.group(4)));
    }
}
