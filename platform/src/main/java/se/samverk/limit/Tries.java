package se.samverk.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets something be tried that is limited whatever comes of it. A try is counted before it is made, so that of many at once
 * none passes the limit. One that was not made is taken back: it is beyond another limit, or ends in an exception.
 */
@ApplicationScoped
public class Tries {

    @Inject
    RateLimits limits;

    /** One try of somebody against a limit ({@link Limit#of}). */
    public record Try(Limit limit, String subject) {}

    /**
     * Must be called outside the transaction of what is tried.
     *
     * @return what came of it; empty when one of the limits is reached, and nothing was done
     */
    public <T> Optional<T> make(Supplier<T> attempt, Try... tries) {
        List<Try> counted = new ArrayList<>();
        boolean made = false;
        try {
            if (!allCounted(tries, counted)) {
                return Optional.empty();
            }
            T outcome = attempt.get();
            made = true;
            return Optional.of(outcome);
        } finally {
            if (!made) {
                counted.forEach(each -> limits.takeBack(each.limit(), each.subject()));
            }
        }
    }

    /**
     * As the other, for what has no outcome.
     *
     * @return whether it was done
     */
    public boolean make(Runnable attempt, Try... tries) {
        return make(
                        () -> {
                            attempt.run();
                            return true;
                        },
                        tries)
                .isPresent();
    }

    private boolean allCounted(Try[] tries, List<Try> counted) {
        for (Try each : tries) {
            if (!limits.count(each.limit(), each.subject())) {
                return false;
            }
            counted.add(each);
        }
        return true;
    }
}
