package se.samverk.batch;

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
class BatchWorkerTest {

    private final BatchWorker worker = new BatchWorker();

    /** What was taken up, in order. */
    private final List<String> taken = new ArrayList<>();

    /** What else comes while a run is being done. */
    private final List<BatchRuns.Queued> meanwhile = new ArrayList<>();

    private static BatchRuns.Queued queued(String id, BatchKind kind) {
        return new BatchRuns.Queued(id, kind);
    }

    @BeforeEach
    void open() {
        worker.runs = new BatchRuns() {
            @Override
            public Optional<BatchKind> take(String id, String name) {
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
        meanwhile.add(queued("second", BatchKind.EXPORT));

        worker.work(queued("first", BatchKind.EXPORT));
        worker.work(queued("third", BatchKind.EXPORT));

        assertThat(taken).containsExactly("first", "third");
    }

    @Test
    void aFewRunsAtATime() {
        for (int i = 1; i <= BatchWorker.MOST_AT_ONCE; i++) {
            meanwhile.add(queued("run " + i, BatchKind.IMPORT));
        }

        worker.work(queued("run 0", BatchKind.IMPORT));

        assertThat(taken).hasSize(BatchWorker.MOST_AT_ONCE);
        worker.work(queued("after", BatchKind.IMPORT));
        assertThat(taken).contains("after");
    }

    @Test
    void anExportThatWaitsHoldsNoPlace() {
        meanwhile.add(queued("waits", BatchKind.EXPORT));
        meanwhile.add(queued("import", BatchKind.IMPORT));

        worker.work(queued("first", BatchKind.EXPORT));
        worker.work(queued("again", BatchKind.IMPORT));

        assertThat(taken).containsExactly("first", "again", "import");
    }
}
