package se.samverk.identity;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Removes once an hour what was tried long ago. */
@Singleton
public class AttemptTimer {

    @Inject RateLimits limits;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        limits.sweep();
    }
}
