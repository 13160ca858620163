package se.samverk.due;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueWorkerTest {

    private static final Logger LOG = Logger.getLogger(DueWorker.class.getName());
    private static final int MANY = 2 * DueWorker.AT_ONCE + 1;

    private final DueWorker worker = new DueWorker();
    private final Set<String> due = new LinkedHashSet<>();
    private final List<String> done = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private final Leases leases = new Leases();
    private Instant now = Instant.parse("2026-01-20T09:00:00Z");

    /** Who holds something, or that it waits after it failed. */
    private record Held(String worker, Instant until) {}

    /** In memory; as they are in the database, DueLeaseStoryTest shows. */
    private final class Leases extends DueLeases {

        private final Map<String, Held> held = new HashMap<>();
        private String refused;

        @Override
        public List<String> notFree(String task) {
            return held.keySet().stream().filter(this::isTaken).toList();
        }

        private boolean isTaken(String id) {
            return held.containsKey(id) && held.get(id).until().isAfter(now);
        }

        @Override
        public boolean acquire(String task, String id, String name) {
            if (id.equals(refused)) {
                throw new PersistenceException("another has inserted it");
            }
            if (isTaken(id)) {
                return false;
            }
            held.put(id, new Held(name, now.plus(Duration.ofMinutes(5))));
            return true;
        }

        @Override
        public void done(String task, String id, String name) {
            assertThat(held.remove(id).worker()).isEqualTo(name);
        }

        @Override
        public void failed(String task, String id, String name) {
            assertThat(held.put(id, new Held(null, now.plusSeconds(30))).worker())
                    .isEqualTo(name);
        }
    }

    private final DueTask task =
            new DueTask("TEST", most -> due.stream().limit(most).toList(), this::work);

    private void work(String id) {
        if (broken.contains(id)) {
            throw new PersistenceException("cannot be done");
        }
        due.remove(id);
        done.add(id);
    }

    @BeforeEach
    void wire() {
        LOG.setLevel(Level.OFF);
        worker.leases = leases;
        IntStream.range(0, MANY).forEach(number -> due.add("id " + number));
    }

    @AfterEach
    void logAgain() {
        LOG.setLevel(null);
    }

    @Test
    void allThatIsDueIsDoneAtOneWakeUpInItsOrder() {
        List<String> all = List.copyOf(due);

        worker.run(task);

        assertThat(done).isEqualTo(all);
        assertThat(leases.held).isEmpty();
    }

    @Test
    void whatFailsHoldsUpNoOtherHoweverMuchItIsAndIsTriedAgainLater() {
        due.stream().limit(DueWorker.AT_ONCE + 1L).forEach(broken::add);

        worker.run(task);
        assertThat(done).hasSize(MANY - broken.size());

        String remedied = due.iterator().next();
        broken.remove(remedied);
        worker.run(task);
        assertThat(done).doesNotContain(remedied);
        now = now.plusSeconds(30);
        worker.run(task);
        assertThat(done).contains(remedied).hasSize(MANY - broken.size());
    }

    @Test
    void whatEverFailsIsItsOwn() {
        DueTask task = new DueTask("TEST", most -> due.stream().limit(most).toList(), id -> {
            if (id.equals("id 0")) {
                throw new IllegalStateException("a mail that cannot be written");
            }
            work(id);
        });

        worker.run(task);

        assertThat(done).hasSize(MANY - 1);
        assertThat(leases.held).containsOnlyKeys("id 0");
    }

    @Test
    void whatAnotherHasIsLeftToIt() {
        leases.acquire("TEST", "id 0", "another");
        leases.refused = "id 1";

        worker.run(task);

        assertThat(done).hasSize(MANY - 2).doesNotContain("id 0", "id 1");
    }

    @Test
    void whatIsDueStillAfterItWasDoneIsLeftToTheNextWakeUp() {
        List<String> all = List.copyOf(due);
        DueTask neverDone = new DueTask("TEST", most -> all.stream().limit(most).toList(), done::add);

        worker.run(neverDone);
        assertThat(done).isEqualTo(all);
        worker.run(neverDone);
        assertThat(done).hasSize(2 * MANY);
    }
}
