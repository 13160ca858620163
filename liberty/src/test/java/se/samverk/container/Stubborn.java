package se.samverk.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Fails as often as it is called. */
@ApplicationScoped
public class Stubborn {

    private final AtomicInteger calls = new AtomicInteger();

    @Retry
    public void fail(RuntimeException how) {
        calls.incrementAndGet();
        throw how;
    }

    /** How often it has been called since the last time this was asked. */
    public int calls() {
        return calls.getAndSet(0);
    }
}
