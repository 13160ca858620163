package se.samverk.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import se.samverk.caller.Caller;
import se.samverk.run.Run;
import se.samverk.shared.Ids;
import se.samverk.shared.TextList;

/** Runs in a state that a test asks for, and the end of those that go on by themselves. */
@Dependent
class Runs {

    private static final Instant LONG_AGO = Instant.parse("2024-01-01T08:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2999-01-01T08:00:00Z");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    @Inject
    Database database;

    /** An export; one that is running is held by a worker that never does anything. */
    String add(Caller starter, Run.State state) {
        String settings = TextList.write(Arrays.asList("CLIENTS", "CSV", "SV", "", "", "", "", "", "", "asc"));
        return add(starter, state, new Kind("EXPORT", settings, LONG_AGO));
    }

    /** An archive that has just been made, and has nothing in it. */
    String addArchive(Caller starter) {
        String settings = "{\"version\":1,\"value\":{\"companyId\":\"%s\",\"fileName\":\"a.zip\",\"language\":\"SV\"}}"
                .formatted(starter.companyId());
        return add(starter, Run.State.DONE, new Kind("ARCHIVE", settings, Instant.now()));
    }

    private record Kind(String code, String settings, Instant startedAt) {}

    private String add(Caller starter, Run.State state, Kind kind) {
        boolean running = state == Run.State.RUNNING;
        String id = Ids.next();
        database.change(
                "insert into batch_run (id, bureau_id, started_by_id, kind, settings, state,"
                        + " total_count, done_count, refused_count, started_at, finished_at,"
                        + " lease_owner, due_at, attempts, version)"
                        + " values (?, ?, ?, ?, ?, ?, 1, 0, 0, ?, ?, ?, ?, 0, 1)",
                id,
                starter.companyId(),
                starter.userId(),
                kind.code(),
                kind.settings(),
                state.name(),
                Timestamp.from(kind.startedAt()),
                running ? null : Timestamp.from(kind.startedAt()),
                running ? "nobody" : null,
                Timestamp.from(running ? FAR_AHEAD : kind.startedAt()));
        if (state == Run.State.DONE) {
            database.change("insert into batch_file (run_id, content) values (?, ?)", id, new byte[] {1});
        }
        return id;
    }

    /** Waits until the server has done a run. */
    void awaitEnd(String runId) {
        long deadline = System.nanoTime() + PATIENCE;
        while (state(runId).equals(Run.State.RUNNING.name())) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("The run goes on and on: " + outcomes(runId));
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    String state(String runId) {
        return database.value("select state from batch_run where id = ?", runId);
    }

    /** What became of each item, in order. */
    List<String> outcomes(String runId) {
        return database.column("select outcome from batch_item where run_id = ? order by item_number", runId);
    }
}
