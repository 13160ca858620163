package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.collaboration.InvitationService;
import se.samverk.identity.IdentityError;
import se.samverk.identity.LogInService;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.limit.Tries;
import se.samverk.limit.Tries.Try;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;

/** How often something may be tried or done, counted in both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class LimitStoryTest extends Story {

    private static final Limit WINDOW = LogInService.ADDRESS_LIMIT;
    private static final Limit WAITS = LogInService.ACCOUNT_LIMIT;

    private RateLimits limits;
    private Tries tries;
    private String subject;

    @BeforeEach
    void enter() {
        limits = service(RateLimits.class);
        tries = service(Tries.class);
        subject = Scene.email("subject").value();
    }

    @Test
    void triesAreCountedInTheirWindow() {
        Limit limit = LogInService.ADDRESS_LIMIT;

        for (int tries = 0; tries < limit.most(); tries++) {
            assertThat(scene.as(null, () -> limits.count(limit, subject))).isTrue();
        }
        assertThat(scene.as(null, () -> limits.isReached(limit, subject))).isTrue();
        assertThat(scene.as(null, () -> limits.count(limit, subject))).isFalse();
        assertThat(scene.as(null, () -> limits.count(limit, "another" + subject)))
                .isTrue();

        scene.as(null, () -> limits.takeBack(limit, subject));
        assertThat(scene.as(null, () -> limits.count(limit, subject))).isTrue();
        assertThat(scene.as(null, () -> limits.count(limit, subject))).isFalse();
        scene.clock.pass(Duration.ofMinutes(60));
        assertThat(scene.as(null, () -> limits.count(limit, subject))).isTrue();
        scene.as(null, () -> limits.forget(limit, subject));
        assertThat(scene.as(null, () -> limits.isReached(limit, subject))).isFalse();
    }

    @Test
    void waitsGrowAndAreForgottenAfterADayOrASuccess() {
        Limit limit = LogInService.ACCOUNT_LIMIT;
        BooleanSupplier isFree = () -> scene.as(null, () -> limits.count(limit, subject));

        for (int tries = 0; tries < limit.most(); tries++) {
            assertThat(isFree.getAsBoolean()).isTrue();
        }
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            scene.clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(isFree.getAsBoolean()).as("%d minutes", minutes).isFalse();
            assertThat(scene.as(null, () -> limits.isReached(limit, subject))).isTrue();
            scene.clock.pass(Duration.ofSeconds(1));
            assertThat(isFree.getAsBoolean()).as("%d minutes", minutes).isTrue();
        }
        scene.as(null, () -> limits.forget(limit, subject));
        for (int tries = 0; tries < limit.most(); tries++) {
            assertThat(isFree.getAsBoolean()).isTrue();
        }
        assertThat(isFree.getAsBoolean()).isFalse();
        scene.clock.pass(Duration.ofHours(25));
        assertThat(isFree.getAsBoolean()).isTrue();
        assertThat(isFree.getAsBoolean()).isTrue();
    }

    private int left(Limit limit) {
        int left = 0;
        while (limits.count(limit, subject)) {
            left++;
        }
        return left;
    }

    private static <T> Supplier<T> busy() {
        return () -> {
            throw new BusinessException(IdentityError.BUSY);
        };
    }

    @Test
    @DisplayName("What is too busy to be tried counts against none of its limits")
    void whatWasNotTriedDoesNotCount() {
        Try[] both = {WINDOW.of(subject), WAITS.of(subject)};
        assertThat(tries.make(() -> "made", both)).contains("made");

        for (int busy = 0; busy < 2 * WINDOW.most(); busy++) {
            Refused.with(IdentityError.BUSY, () -> tries.make(busy(), both));
        }

        assertThat(left(WINDOW)).isEqualTo(WINDOW.most() - 1);
        assertThat(left(WAITS)).isEqualTo(WAITS.most() - 1);
    }

    @Test
    @DisplayName("Who was too late to be tried after a wait waits no longer")
    void aTryAfterAWaitThatWasNotMadeIsFreeAgain() {
        left(WAITS);
        scene.clock.pass(Duration.ofMinutes(1));
        Refused.with(IdentityError.BUSY, () -> tries.make(busy(), WAITS.of(subject)));

        assertThat(tries.make(() -> "made", WAITS.of(subject))).contains("made");
        scene.clock.pass(Duration.ofMinutes(2).minusSeconds(1));
        assertThat(tries.make(() -> "made", WAITS.of(subject))).isEmpty();
    }

    @Test
    @DisplayName("What is beyond one limit is not made and takes nothing of the other")
    void beyondOneLimitNothingIsTakenOfTheOther() {
        left(WAITS);

        assertThat(tries.make(busy(), WINDOW.of(subject), WAITS.of(subject))).isEmpty();

        assertThat(left(WINDOW)).isEqualTo(WINDOW.most());
    }

    @Test
    @DisplayName("A command that fails takes no place; one that is tried again takes it once")
    void whatWasNotDoneTakesNoPlace() {
        Limit limit = InvitationService.DAILY_LIMIT;
        Supplier<Boolean> last = () -> limits.acquire(limit.most(), limit, subject);
        for (int tried = 0; tried < 3; tried++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> scene.server.inTransaction((Runnable) () -> {
                        assertThat(last.get()).isTrue();
                        throw new IllegalStateException("the database is gone");
                    }));
        }

        assertThat(scene.server.inTransaction(last)).isTrue();
        assertThat(scene.server.inTransaction(() -> limits.acquire(1, limit, subject)))
                .isFalse();
    }
}
