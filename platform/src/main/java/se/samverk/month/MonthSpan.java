package se.samverk.month;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import se.samverk.shared.Time;

/**
 * From which month to which is asked.
 *
 * @param lastOver the last month that is over
 */
public record MonthSpan(YearMonth first, YearMonth last, YearMonth lastOver) {

    public static MonthSpan of(YearMonth first, YearMonth last, Clock clock) {
        return new MonthSpan(first, last, YearMonth.from(Time.today(clock)).minusMonths(1));
    }

    public boolean has(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /**
     * The month to which belongs what came at an instant and tells no month of its own: that in which it came, and as long as
     * that is not over the one before, of which late papers come.
     */
    public YearMonth monthOf(Instant came) {
        YearMonth month = YearMonth.from(Time.day(came));
        return month.isAfter(lastOver) ? lastOver : month;
    }
}
