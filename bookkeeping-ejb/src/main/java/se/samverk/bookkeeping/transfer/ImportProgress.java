package se.samverk.bookkeeping.transfer;

import se.samverk.run.Run;

/**
 * A large file that is being taken in, or was lately.
 *
 * @param total how many vouchers it has
 * @param done how many of them are done; they are in the books when all are
 */
public record ImportProgress(String runId, String fileName, Run.State state, int total, int done) {

    public boolean isRunning() {
        return state == Run.State.RUNNING;
    }
}
