package se.samverk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves. */
public final class MutableClock extends Clock {

    /** Where every clock begins. */
    public static final Instant BEGINNING = Instant.parse("2026-01-20T09:00:00Z");

    private volatile Instant now = BEGINNING;

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void setTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
