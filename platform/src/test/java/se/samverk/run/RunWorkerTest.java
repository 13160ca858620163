package se.samverk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How much a server does at once; the runs are not there, so that a thread more or less matters
 * not.
 */
class RunWorkerTest {

    private final RunWorker worker = new RunWorker();

    /** What was taken up, in order. */
    private final List<String> taken = new ArrayList<>();

    /** What else comes while a run is being done. */
    private final List<Runs.Queued> meanwhile = new ArrayList<>();

    private static Runs.Queued queued(String id, RunKind kind) {
        return new Runs.Queued(id, kind);
    }

    private static RunTask taskOf(RunKind kind) {
        return kind == RunKind.EXPORT
                ? new FileTask() {
                    @Override
                    public RunKind kind() {
                        return kind;
                    }

                    @Override
                    public void perform(String runId, String name) {
                        throw new AssertionError("No run is taken here");
                    }
                }
                : () -> kind;
    }

    @BeforeEach
    void open() {
        worker.tasks = new RunTasks() {
            @Override
            RunTask of(RunKind kind) {
                return taskOf(kind);
            }
        };
        worker.runs = new Runs() {
            @Override
            public Optional<RunKind> acquire(String id, String name) {
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
        meanwhile.add(queued("second", RunKind.EXPORT));

        worker.work(queued("first", RunKind.EXPORT));
        worker.work(queued("third", RunKind.EXPORT));

        assertThat(taken).containsExactly("first", "third");
    }

    @Test
    void aFewRunsAtATime() {
        for (int i = 1; i <= RunWorker.MOST_AT_ONCE; i++) {
            meanwhile.add(queued("run " + i, RunKind.IMPORT));
        }

        worker.work(queued("run 0", RunKind.IMPORT));

        assertThat(taken).hasSize(RunWorker.MOST_AT_ONCE);
        worker.work(queued("after", RunKind.IMPORT));
        assertThat(taken).contains("after");
    }

    @Test
    void anExportThatWaitsHoldsNoPlace() {
        meanwhile.add(queued("waits", RunKind.EXPORT));
        meanwhile.add(queued("import", RunKind.IMPORT));

        worker.work(queued("first", RunKind.EXPORT));
        worker.work(queued("again", RunKind.IMPORT));

        assertThat(taken).containsExactly("first", "again", "import");
    }
}
