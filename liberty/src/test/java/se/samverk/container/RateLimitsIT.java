package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.limit.RateLimits.Scope.INVITATIONS;
import static se.samverk.limit.RateLimits.Scope.LOG_IN_ACCOUNT;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.limit.RateLimits;
import se.samverk.testing.MutableClock;

/**
 * That tries are limited for a while, on the server's database and under the application's clock.
 */
@ArquillianTest
class RateLimitsIT {

    @Inject
    RateLimits limits;

    @Inject
    MutableClock clock;

    @Inject
    Threads threads;

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void stopClock() {
        clock.setTo(Instant.parse("2026-11-24T11:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void refusesOneTryTooMany() {
        useUp();

        assertThat(limits.count(LOG_IN_ACCOUNT, subject)).isFalse();
    }

    @Test
    void allowsAgainLater() {
        useUp();

        clock.pass(Duration.ofHours(1));

        assertThat(limits.count(LOG_IN_ACCOUNT, subject)).isTrue();
    }

    @Test
    void ofManyAtOnceNoMorePassThanAreFree() {
        AtomicInteger free = new AtomicInteger();

        List<String> outcomes = threads.atOnce(3 * LOG_IN_ACCOUNT.most(), () -> {
            if (limits.count(LOG_IN_ACCOUNT, subject)) {
                free.incrementAndGet();
            }
        });

        assertThat(outcomes).containsOnly(Threads.DONE);
        assertThat(free).hasValue(LOG_IN_ACCOUNT.most());
    }

    @Test
    void severalPlacesAreTakenAllOrNone() {
        assertThat(limits.take(INVITATIONS.most() - 1, INVITATIONS, subject)).isTrue();

        assertThat(limits.take(2, INVITATIONS, subject)).isFalse();
        assertThat(limits.take(1, INVITATIONS, subject)).isTrue();
        assertThat(limits.take(1, INVITATIONS, subject)).isFalse();
    }

    @Test
    void aDayBeginsAtMidnightInSweden() {
        clock.setTo(Instant.parse("2026-11-24T22:59:59Z"));
        assertThat(limits.take(INVITATIONS.most(), INVITATIONS, subject)).isTrue();
        assertThat(limits.take(1, INVITATIONS, subject)).isFalse();

        clock.pass(Duration.ofSeconds(1));

        assertThat(limits.take(INVITATIONS.most(), INVITATIONS, subject)).isTrue();
        clock.setTo(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(limits.take(1, INVITATIONS, subject)).isFalse();
    }

    private void useUp() {
        for (int tried = 0; tried < LOG_IN_ACCOUNT.most(); tried++) {
            assertThat(limits.count(LOG_IN_ACCOUNT, subject)).isTrue();
        }
    }
}
