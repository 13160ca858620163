package se.samverk.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The application's clock in the container tests. It tells the real time until a test sets it; then
 * it stands still. A test that sets it {@link #reset() resets} it at its end.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock extends Clock {

    private volatile Clock shown = Clock.systemUTC();

    public void setTo(Instant instant) {
        shown = Clock.fixed(instant, getZone());
    }

    /** Stops the clock at this much after what it tells now. */
    public void forward(Duration duration) {
        setTo(instant().plus(duration));
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
