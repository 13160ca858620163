package se.samverk.run;

import java.time.Instant;
import se.samverk.shared.ErrorCode;

/**
 * A run as people see it.
 *
 * @param settings what it was started with; each kind has its own
 * @param file what it makes; null for one that makes no file
 * @param stopCode what stopped it; null when a person did, or nobody
 * @param startedBy the name of the employee
 * @param finishedAt null while it runs
 */
public record RunView(
        String id,
        String kind,
        Run.State state,
        int total,
        int done,
        int refused,
        Record settings,
        File file,
        ErrorCode stopCode,
        String startedBy,
        Instant startedAt,
        Instant finishedAt) {

    /** A file as somebody takes it. */
    public record File(String name, String mediaType) {}

    public boolean isRunning() {
        return state == Run.State.RUNNING;
    }

    /** How much is left to do. */
    public int left() {
        return total - done - refused;
    }
}
