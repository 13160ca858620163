package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.due.DueTask;
import se.samverk.due.DueWorker;
import se.samverk.shared.Ids;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;

/** Two servers that wake at the same moment share what is due, over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class DueRaceTest extends Story {

    private static final int ROWS = 150;

    private final Set<String> due = new ConcurrentSkipListSet<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final CyclicBarrier both = new CyclicBarrier(2);

    /** What one server does of the rows; it goes on when the other has one in hand, too. */
    private List<String> run(Server server) {
        List<String> done = new ArrayList<>();
        DueTask task = new DueTask("TEST", most -> due.stream().limit(most).toList(), id -> {
            assertThat(inHand.add(id)).as("in one hand").isTrue();
            if (done.isEmpty()) {
                meet();
            }
            if (due.remove(id)) {
                done.add(id);
            }
            inHand.remove(id);
        });
        server.get(DueWorker.class).run(task);
        return done;
    }

    private void meet() {
        try {
            both.await(1, TimeUnit.MINUTES);
        } catch (Exception alone) {
            throw new AssertionError(alone);
        }
    }

    @BeforeEach
    void fallDue() {
        for (int row = 0; row < ROWS; row++) {
            due.add(Ids.next());
        }
    }

    @Test
    @DisplayName("Each row is done once, and each server does a share of its own at the same time")
    void shared() throws Exception {
        Set<String> all = new HashSet<>(due);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<List<String>> here = two.submit(() -> run(scene.anotherServer()));
            Future<List<String>> there = two.submit(() -> run(scene.anotherServer()));

            List<String> done = new ArrayList<>(here.get(2, TimeUnit.MINUTES));
            assertThat(done).isNotEmpty().hasSizeLessThan(ROWS);
            done.addAll(there.get(2, TimeUnit.MINUTES));
            assertThat(done).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        } finally {
            two.shutdownNow();
        }
    }
}
