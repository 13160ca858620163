package se.samverk.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Instant NOW = Instant.parse("2026-01-20T09:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(2);

    private final Lease lease = Lease.dueAt(NOW);
    private Instant now = NOW;

    private boolean acquire(String worker) {
        return lease.acquire(worker, now, LENGTH);
    }

    @Test
    void whatIsNotDueYetIsNobodys() {
        now = NOW.minusNanos(1);

        assertThat(acquire("worker")).isFalse();
        assertThat(lease.isHeldBy("worker")).isFalse();
    }

    @Test
    void oneWorkerHasItUntilTheLeaseRunsOut() {
        assertThat(acquire("first")).isTrue();
        assertThat(acquire("second")).isFalse();
        assertThat(acquire("first")).isFalse();

        now = NOW.plus(LENGTH);
        assertThat(acquire("second")).isTrue();
        assertThat(lease.isHeldBy("first")).isFalse();
    }

    @Test
    void whoGetsSomethingDoneKeepsItAndHasNotFailed() {
        acquire("worker");
        lease.extend(NOW.plusSeconds(60), LENGTH);

        now = NOW.plus(LENGTH);
        assertThat(acquire("another")).isFalse();
        assertThat(lease.isHeldBy("worker")).isTrue();
        assertThat(lease.attempts()).isZero();
    }

    private long pauseAfterFailure() {
        assertThat(acquire("worker")).isTrue();
        lease.fail(now);
        assertThat(lease.isHeldBy("worker")).isFalse();
        long seconds = 0;
        while (!lease.acquire("worker", now.plusSeconds(seconds), Duration.ZERO)) {
            seconds += 30;
        }
        now = now.plusSeconds(seconds);
        lease.postpone(now, Duration.ZERO);
        return seconds;
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLaterAtLeastEverySixHours() {
        assertThat(IntStream.range(0, 13).mapToLong(failure -> pauseAfterFailure()))
                .containsExactly(
                        30L, 60L, 120L, 240L, 480L, 960L, 1_920L, 3_840L, 7_680L, 15_360L, 21_600L, 21_600L, 21_600L);
    }

    @Test
    void whatIsNotItsFaultDoesNotCount() {
        acquire("worker");
        lease.postpone(NOW, Duration.ofMinutes(5));

        assertThat(lease.attempts()).isZero();
        assertThat(acquire("worker")).isFalse();
        now = NOW.plus(Duration.ofMinutes(5));
        assertThat(acquire("worker")).isTrue();
    }

    @Test
    void whatFailsAfterSomethingWasDoneWaitsAsAfterAFirstFailure() {
        acquire("worker");
        lease.extend(NOW, Duration.ofMinutes(2));
        lease.fail(NOW);

        assertThat(lease.attempts()).isZero();
        now = NOW.plusSeconds(29);
        assertThat(acquire("another")).isFalse();
        now = NOW.plusSeconds(30);
        assertThat(acquire("another")).isTrue();
    }

    @Test
    void whatIsKeptWithoutAnythingDoneCountsItsTries() {
        acquire("worker");
        lease.keep(NOW, Duration.ofMinutes(2));

        assertThat(lease.attempts()).isEqualTo(1);
        assertThat(lease.isHeldBy("worker")).isTrue();
    }

    @Test
    void whatHasEndedIsNobodys() {
        acquire("worker");
        lease.release();

        assertThat(lease.isHeldBy("worker")).isFalse();
    }

    @Test
    void whatBeginsAgainIsDueAtOnceAndHasNotFailed() {
        acquire("worker");
        lease.fail(NOW);
        lease.renew(NOW);

        assertThat(lease.attempts()).isZero();
        assertThat(acquire("another")).isTrue();
    }
}
