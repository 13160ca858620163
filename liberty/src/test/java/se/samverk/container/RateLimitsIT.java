package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.collaboration.InvitationService.DAILY_LIMIT;
import static se.samverk.identity.LogInService.ACCOUNT_LIMIT;

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

        assertThat(limits.count(ACCOUNT_LIMIT, subject)).isFalse();
    }

    @Test
    void allowsAgainLater() {
        useUp();

        clock.pass(Duration.ofHours(1));

        assertThat(limits.count(ACCOUNT_LIMIT, subject)).isTrue();
    }

    @Test
    void ofManyAtOnceNoMorePassThanAreFree() {
        AtomicInteger free = new AtomicInteger();

        List<String> outcomes = threads.atOnce(3 * ACCOUNT_LIMIT.most(), () -> {
            if (limits.count(ACCOUNT_LIMIT, subject)) {
                free.incrementAndGet();
            }
        });

        assertThat(outcomes).containsOnly(Threads.DONE);
        assertThat(free).hasValue(ACCOUNT_LIMIT.most());
    }

    @Test
    void severalPlacesAreTakenAllOrNone() {
        assertThat(limits.acquire(DAILY_LIMIT.most() - 1, DAILY_LIMIT, subject)).isTrue();

        assertThat(limits.acquire(2, DAILY_LIMIT, subject)).isFalse();
        assertThat(limits.acquire(1, DAILY_LIMIT, subject)).isTrue();
        assertThat(limits.acquire(1, DAILY_LIMIT, subject)).isFalse();
    }

    @Test
    void aDayBeginsAtMidnightInSweden() {
        clock.setTo(Instant.parse("2026-11-24T22:59:59Z"));
        assertThat(limits.acquire(DAILY_LIMIT.most(), DAILY_LIMIT, subject)).isTrue();
        assertThat(limits.acquire(1, DAILY_LIMIT, subject)).isFalse();

        clock.pass(Duration.ofSeconds(1));

        assertThat(limits.acquire(DAILY_LIMIT.most(), DAILY_LIMIT, subject)).isTrue();
        clock.setTo(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(limits.acquire(1, DAILY_LIMIT, subject)).isFalse();
    }

    private void useUp() {
        for (int tried = 0; tried < ACCOUNT_LIMIT.most(); tried++) {
            assertThat(limits.count(ACCOUNT_LIMIT, subject)).isTrue();
        }
    }
}
