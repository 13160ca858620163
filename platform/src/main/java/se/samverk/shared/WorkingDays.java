package se.samverk.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * The days on which what the law asks for has to be done in Sweden. What was to be done at the latest on a Sunday, another
 * public holiday, a Saturday, the eve of midsummer, of Christmas or of the new year may be done on the next working day: act
 * (1930:173) on the reckoning of statutory time, section 2. Which days are public holidays says act (1989:253), as it is since
 * the national day is one of them, 2005; days before are reckoned by it too. What two short acts say needs no library of the
 * holidays of all countries, which would bring JAXB.
 */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(6, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));

    /** Good Friday, Easter Monday and Ascension Day; Easter itself and Whitsun are Sundays. */
    private static final Set<Long> AFTER_EASTER = Set.of(-2L, 1L, 39L);

    private WorkingDays() {}

    /** The day itself when it is a working day, else the next that is. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    public static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        // Midsummer and All Saints' Day are Saturdays.
        return !weekend && !FIXED.contains(MonthDay.from(day)) && !isByEaster(day) && !isEveOfMidsummer(day);
    }

    private static boolean isByEaster(LocalDate day) {
        return AFTER_EASTER.contains(ChronoUnit.DAYS.between(easter(day.getYear()), day));
    }

    /** The day before the Saturday between 20 and 26 June. */
    private static boolean isEveOfMidsummer(LocalDate day) {
        LocalDate midsummer =
                LocalDate.of(day.getYear(), Month.JUNE, 20).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return day.equals(midsummer.minusDays(1));
    }

    /** The Sunday after the full moon on or after 21 March, as the Gregorian calendar reckons both. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int goldenNumber = year % 19;
        int epact = (19 * goldenNumber + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int correction = (goldenNumber + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * correction;
        return LocalDate.of(year, Month.MARCH, 22).plusDays(days);
    }
}
