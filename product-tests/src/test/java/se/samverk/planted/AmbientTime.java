package se.samverk.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;

/** Every way to read the time past the clock. */
public final class AmbientTime {

    private AmbientTime() {}

    public static Instant instant() {
        return Instant.now();
    }

    public static LocalDate today() {
        return LocalDate.now();
    }

    public static ZonedDateTime zoned() {
        return ZonedDateTime.now();
    }

    public static long millis() {
        return System.currentTimeMillis();
    }

    public static long nanos() {
        return System.nanoTime();
    }

    public static Date date() {
        return new Date();
    }

    public static Calendar calendar() {
        return Calendar.getInstance();
    }

    public static Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** No violation: the clock is given. */
    public static Instant given(Clock clock) {
        return Instant.now(clock);
    }
}
