package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.run.RecordFormat;
import se.samverk.run.StepTask;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;

/**
 * Takes in a large file as a run. The vouchers go in by one transaction, how far it has come is told in others beside it; a worker
 * that dies leaves nothing, and the next begins anew.
 */
@ApplicationScoped
public class SieImportTask implements StepTask<SieImportRun> {

    static final String KIND = "SIE_IMPORT";

    private static final RecordFormat<SieImportRun> SETTINGS =
            new RecordFormat<>(SieImportRun.class, 1, (version, value) -> {
                throw new IllegalStateException("There is no version " + version);
            });

    private static final Logger LOG = Logger.getLogger(SieImportTask.class.getName());

    @Inject
    SieImportSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RecordFormat<SieImportRun> settings() {
        return SETTINGS;
    }

    @Override
    public String about(SieImportRun settings, Language language) {
        return settings.fileName();
    }

    @Override
    public void perform(String runId, String worker) {
        Optional<SieImportSteps.Beginning> beginning = steps.begin(runId, worker);
        if (beginning.isEmpty()) {
            return;
        }
        try {
            steps.take(beginning.get(), () -> steps.progress(runId, worker));
            steps.finish(runId, worker);
        } catch (BusinessException refused) {
            if (refused.code() == TransferError.IMPORT_TWICE) {
                // A worker has died between the books and the run.
                steps.finish(runId, worker);
            } else {
                // It was looked at before it was started: the books have changed since, or the run was stopped.
                LOG.log(Level.INFO, refused, () -> "The import " + runId + " was refused");
                steps.fail(runId, worker);
            }
        }
    }
}
