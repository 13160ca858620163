package se.samverk.run;

import java.time.Instant;
import java.util.List;
import se.samverk.shared.ErrorCode;

/**
 * A run as people see it.
 *
 * @param settings what it was started with; each kind knows its own
 * @param stopCode what stopped it; null when a person did, or nobody
 * @param startedBy the name of the employee
 * @param finishedAt null while it runs
 */
public record RunView(
        String id,
        RunKind kind,
        Run.State state,
        int total,
        int done,
        int refused,
        List<String> settings,
        ErrorCode stopCode,
        String startedBy,
        Instant startedAt,
        Instant finishedAt) {

    public boolean isRunning() {
        return state == Run.State.RUNNING;
    }

    /** How much is left to do. */
    public int left() {
        return total - done - refused;
    }
}
