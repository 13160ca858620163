package se.samverk.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.run.Run;
import se.samverk.run.RunFiles;
import se.samverk.run.Runs;

/** The steps of making an archive that change the run, each in a short transaction of its own. */
@ApplicationScoped
public class ArchiveSteps {

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    RunFiles files;

    @Inject
    ArchiveTask task;

    /**
     * @return empty when there is nothing to do for this worker
     */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<ArchiveSettings> begin(String runId, String worker) {
        return runs.heldBy(worker, runId).flatMap(this::begun);
    }

    private Optional<ArchiveSettings> begun(Run run) {
        if (run.isStuck()) {
            run.fail(clock.instant());
            return Optional.empty();
        }
        run.begin(run.total(), false, clock.instant());
        return Optional.of(run.settings(task));
    }

    /** Some more files are in it. */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public void progress(String runId, String worker, int more) {
        runs.heldBy(worker, runId).ifPresent(run -> run.doneSome(more, false, clock.instant()));
    }

    /** Keeps the archive; with it the run is done. */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public void keep(String runId, String worker, Path file) {
        runs.heldBy(worker, runId).ifPresent(run -> {
            files.keep(run, file);
            run.finish(clock.instant());
            runs.keepLatestFiles(run.bureauId());
        });
    }

    /** Gives the run up: the archive cannot be made. */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public void fail(String runId, String worker) {
        runs.heldBy(worker, runId).ifPresent(run -> run.fail(clock.instant()));
    }
}
