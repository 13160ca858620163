package se.samverk.bookkeeping.vat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** What one return is about: a month, a calendar quarter or a fiscal year (SFL 26:10–11). Both days are part of it. */
public record VatPeriod(LocalDate from, LocalDate to) {

    private static final DateTimeFormatter CODE = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int MONTHS_OF_QUARTER = 3;

    /** @throws IllegalArgumentException unless it is of whole months */
    public VatPeriod {
        if (to.isBefore(from) || from.getDayOfMonth() != 1 || !to.equals(lastDayOf(YearMonth.from(to)))) {
            throw new IllegalArgumentException("No period of whole months: " + from + " to " + to);
        }
    }

    /** The month in which a day is. */
    public static VatPeriod month(LocalDate day) {
        return ofMonths(YearMonth.from(day), 1);
    }

    /** The calendar quarter in which a day is, whatever the fiscal year. */
    public static VatPeriod quarter(LocalDate day) {
        int before = (day.getMonthValue() - 1) % MONTHS_OF_QUARTER;
        return ofMonths(YearMonth.from(day).minusMonths(before), MONTHS_OF_QUARTER);
    }

    /** From the first day of one month to the last of another. */
    public static VatPeriod of(YearMonth first, YearMonth last) {
        return new VatPeriod(first.atDay(1), lastDayOf(last));
    }

    private static VatPeriod ofMonths(YearMonth first, int months) {
        return of(first, first.plusMonths(months - 1L));
    }

    private static LocalDate lastDayOf(YearMonth month) {
        return month.atEndOfMonth();
    }

    /** The month with which it begins. */
    public YearMonth firstMonth() {
        return YearMonth.from(from);
    }

    /** The month in which it ends. */
    public YearMonth lastMonth() {
        return YearMonth.from(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether a day belongs to both. */
    public boolean overlaps(VatPeriod other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    /** As the Tax Agency's file names it: the last month, YYYYMM. */
    public String code() {
        return lastMonth().format(CODE);
    }
}
