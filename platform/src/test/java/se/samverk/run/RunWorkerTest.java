package se.samverk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Language;

/**
 * How much a server does at once; the runs are not there, so that a thread more or less matters
 * not.
 */
class RunWorkerTest {

    private static final String IMPORT = "IMPORT";
    private static final String EXPORT = "EXPORT";

    private final RunWorker worker = new RunWorker();

    /** What was taken up, in order. */
    private final List<String> taken = new ArrayList<>();

    /** What else comes while a run is being done. */
    private final List<Runs.Queued> meanwhile = new ArrayList<>();

    private static Runs.Queued queued(String id, String kind) {
        return new Runs.Queued(id, kind);
    }

    /** What the tasks here are started with. */
    public record Nothing() {}

    private static class Items implements RunTask<Nothing> {
        @Override
        public String kind() {
            return IMPORT;
        }

        @Override
        public RecordFormat<Nothing> settings() {
            throw new AssertionError("No run is taken here");
        }

        @Override
        public String about(Nothing settings, Language language) {
            throw new AssertionError("No run is shown here");
        }
    }

    private static final class OneFile extends Items implements FileTask<Nothing> {
        @Override
        public void perform(String runId, String name) {
            throw new AssertionError("No run is taken here");
        }

        @Override
        public RunView.File file(Nothing settings) {
            throw new AssertionError("No file is made here");
        }
    }

    @BeforeEach
    void open() {
        worker.tasks = new RunTasks() {
            @Override
            RunTask<?> of(String kind) {
                return kind.equals(EXPORT) ? new OneFile() : new Items();
            }
        };
        worker.runs = new Runs() {
            @Override
            public Optional<String> acquire(String id, String name) {
                taken.add(id);
                if (!meanwhile.isEmpty()) {
                    worker.work(meanwhile.remove(0));
                }
                return Optional.empty();
            }
        };
    }

    @Test
    void oneExportAtATime() {
        meanwhile.add(queued("second", EXPORT));

        worker.work(queued("first", EXPORT));
        worker.work(queued("third", EXPORT));

        assertThat(taken).containsExactly("first", "third");
    }

    @Test
    void aFewRunsAtATime() {
        for (int i = 1; i <= RunWorker.MOST_AT_ONCE; i++) {
            meanwhile.add(queued("run " + i, IMPORT));
        }

        worker.work(queued("run 0", IMPORT));

        assertThat(taken).hasSize(RunWorker.MOST_AT_ONCE);
        worker.work(queued("after", IMPORT));
        assertThat(taken).contains("after");
    }

    @Test
    void anExportThatWaitsHoldsNoPlace() {
        meanwhile.add(queued("waits", EXPORT));
        meanwhile.add(queued("import", IMPORT));

        worker.work(queued("first", EXPORT));
        worker.work(queued("again", IMPORT));

        assertThat(taken).containsExactly("first", "again", "import");
    }
}
