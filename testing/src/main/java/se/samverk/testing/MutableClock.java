package se.samverk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test sets: then it stands still. Until then, and after a reset, it tells the real time. */
public class MutableClock extends Clock {

    private volatile Clock shown = Clock.systemUTC();

    public void setTo(Instant moment) {
        shown = Clock.fixed(moment, getZone());
    }

    /** Stops the clock at this much after what it tells now. */
    public void pass(Duration time) {
        setTo(instant().plus(time));
    }

    public void reset() {
        shown = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return shown.instant();
    }

    @Override
    public ZoneId getZone() {
        return shown.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return shown.withZone(zone);
    }
}
