package se.samverk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.client.ClientScope;
import se.samverk.company.Companies;
import se.samverk.run.Run;
import se.samverk.run.RunFiles;
import se.samverk.run.RunSteps;
import se.samverk.run.Runs;
import se.samverk.shared.Language;
import se.samverk.shared.Time;
import se.samverk.table.TableHead;

/**
 * The steps of an export that need the database, each in a short transaction of its own and as the
 * person who started it. A worker that dies leaves nothing; the next begins anew.
 */
@ApplicationScoped
public class ExportSteps {

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    RunFiles files;

    @Inject
    RunSteps steps;

    @Inject
    ExportRows rows;

    @Inject
    ClientScope scope;

    @Inject
    Companies companies;

    @Inject
    ExportTask task;

    /** What is to be written, and under which heading. */
    public record Beginning(ExportSettings settings, TableHead head) {}

    /**
     * Counts what there is to write.
     *
     * @return empty when there is nothing to do for this worker
     */
    @Retry
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Beginning> begin(String runId, String worker) {
        return runs.heldBy(worker, runId).flatMap(this::begin);
    }

    private Optional<Beginning> begin(Run run) {
        if (run.isStuck()) {
            run.fail(clock.instant());
            return Optional.empty();
        }
        return steps.as(run, () -> begun(run)).flatMap(begun -> begun);
    }

    private Optional<Beginning> begun(Run run) {
        ExportSettings settings = run.settings(task);
        long count = rows.count(settings);
        if (count > settings.format().mostRows()) {
            // The list has grown since the run was started, or while it was stopped.
            run.fail(clock.instant());
            return Optional.empty();
        }
        run.begin((int) count, scope.isRestricted(), clock.instant());
        return Optional.of(new Beginning(settings, head(run, settings, count)));
    }

    private TableHead head(Run run, ExportSettings settings, long count) {
        Language language = settings.language();
        return new TableHead(
                ExportTexts.of("title." + settings.list(), language),
                ExportTexts.of(
                        "subtitle",
                        language,
                        companies.get(run.bureauId()).name(),
                        Time.today(clock).toString(),
                        count),
                settings.list().columns().stream()
                        .map(column -> ExportTexts.of("column." + column, language))
                        .toList(),
                language);
    }

    /**
     * Reads a piece of the list.
     *
     * @param after where it begins; null for the first
     * @return empty when there is nothing more to do for this worker
     */
    @Retry
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<ExportRows.Piece> read(String runId, String worker, ExportSettings settings, String after) {
        return runs.heldBy(worker, runId).flatMap(run -> steps.as(run, () -> read(run, settings, after)));
    }

    private ExportRows.Piece read(Run run, ExportSettings settings, String after) {
        ExportRows.Piece piece = rows.read(settings, after);
        run.doneSome(piece.rows().size(), scope.isRestricted(), clock.instant());
        return piece;
    }

    /** Keeps the file, part by part; with it the run is done. */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public void keep(String runId, String worker, Path file) {
        runs.heldBy(worker, runId).ifPresent(run -> {
            files.keep(run, file);
            run.finish(clock.instant());
            runs.keepLatestFiles(run.bureauId());
        });
    }

    /** Gives the run up: the file cannot be made. */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public void fail(String runId, String worker) {
        runs.heldBy(worker, runId).ifPresent(run -> run.fail(clock.instant()));
    }
}
