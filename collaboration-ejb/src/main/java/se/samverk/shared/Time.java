package se.samverk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one source of time: everything else is given the clock. */
@ApplicationScoped
public class Time {

    /** The zone in which a day of an agreement begins and ends (D4d). */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Calendar day in Sweden. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
