package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.due.DueLeases;
import se.samverk.shared.Ids;
import se.samverk.testing.OnBothDatabases;

/** Who has what has fallen due in hand, and what becomes of it, over both real databases. */
@OnBothDatabases
class DueLeaseStoryTest extends Story {

    private static final String TASK = "TEST";
    private static final String HERE = "here";
    private static final String THERE = "there";

    private final String id = Ids.next();
    private DueLeases leases;

    @BeforeEach
    void wire() {
        leases = service(DueLeases.class);
    }

    private boolean isFree() {
        return !leases.notFree(TASK).contains(id);
    }

    private long rows() {
        return scene.server.inDatabase(
                em -> ((Number) em.createNativeQuery("select count(*) from due_lease where subject_id = ?1")
                                .setParameter(1, id)
                                .getSingleResult())
                        .longValue());
    }

    private void failAfter(Duration pause) {
        scene.clock.pass(pause.minusSeconds(1));
        assertThat(isFree()).isFalse();
        assertThat(leases.acquire(TASK, id, THERE)).isFalse();
        scene.clock.pass(Duration.ofSeconds(1));
        assertThat(isFree()).isTrue();
        assertThat(leases.acquire(TASK, id, THERE)).isTrue();
        leases.failed(TASK, id, THERE);
    }

    @Test
    void whatFailsIsAnybodysLaterAndLater() {
        leases.acquire(TASK, id, HERE);
        leases.failed(TASK, id, HERE);

        failAfter(Duration.ofSeconds(30));
        failAfter(Duration.ofMinutes(1));
        failAfter(Duration.ofMinutes(2));
    }

    @Test
    void lookingAtWhatOthersHaveIsNoTry() {
        leases.acquire(TASK, id, HERE);
        leases.failed(TASK, id, HERE);
        for (int look = 0; look < 5; look++) {
            assertThat(isFree()).isFalse();
        }

        failAfter(Duration.ofSeconds(30));
        failAfter(Duration.ofMinutes(1));
    }

    @Test
    void whatIsDoneLeavesNothing() {
        leases.acquire(TASK, id, HERE);
        assertThat(rows()).isOne();
        leases.done(TASK, id, HERE);

        assertThat(rows()).isZero();
        assertThat(leases.acquire(TASK, id, THERE)).isTrue();
    }

    @Test
    void whoHasLostItSaysNothingOfItAnyMore() {
        leases.acquire(TASK, id, HERE);
        scene.clock.pass(Duration.ofMinutes(5));
        assertThat(leases.acquire(TASK, id, THERE)).isTrue();

        leases.done(TASK, id, HERE);
        assertThat(rows()).isOne();
        leases.failed(TASK, id, HERE);
        scene.clock.pass(Duration.ofMinutes(4));
        assertThat(isFree()).as("still in the hand of the other").isFalse();
        leases.done(TASK, id, THERE);
        assertThat(rows()).isZero();
    }

    @Test
    void theSameThingInAnotherTaskIsAnotherThing() {
        leases.acquire(TASK, id, HERE);

        assertThat(leases.notFree("OTHER")).doesNotContain(id);
        assertThat(leases.acquire("OTHER", id, THERE)).isTrue();
        leases.failed("OTHER", id, THERE);
        leases.done(TASK, id, HERE);
        assertThat(rows()).isOne();
        assertThat(leases.notFree("OTHER")).contains(id);
    }

    @Test
    void whatAWorkerHasLeftThatDiedIsRemovedAfterTwoDays() {
        leases.acquire(TASK, id, HERE);
        scene.clock.pass(Duration.ofMinutes(5).plusDays(2));
        leases.sweep();
        assertThat(rows()).isOne();

        scene.clock.pass(Duration.ofSeconds(1));
        leases.sweep();
        assertThat(rows()).isZero();
    }
}
