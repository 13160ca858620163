package se.samverk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The one source of time: everything else is given the clock. */
@ApplicationScoped
public class Time {

    /** The zone in which a day of an agreement begins and ends (D4d). */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Calendar day in Sweden. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The calendar day in Sweden of a moment; null of null. */
    public static LocalDate day(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, ZONE);
    }

    /**
     * Until when something is open that is told as a day: until that whole day has ended in Sweden,
     * which is the first moment at which it is not open any more (D2a).
     */
    public static Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The last day on which something is open, as it is told: the opposite of {@link #endOf}. */
    public static LocalDate lastDayBefore(Instant end) {
        return day(end.minusNanos(1));
    }

    /** A moment in Sweden, as 2026-11-24 14:32. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(ZONE));
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
