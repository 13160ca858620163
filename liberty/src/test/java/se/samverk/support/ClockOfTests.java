package se.samverk.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import se.samverk.testing.MutableClock;

/** The application's clock in the container tests; a test that sets it resets it at its end. */
@Alternative
@Priority(1)
@ApplicationScoped
public class ClockOfTests {

    @Produces
    @ApplicationScoped
    MutableClock clock() {
        return new MutableClock();
    }
}
