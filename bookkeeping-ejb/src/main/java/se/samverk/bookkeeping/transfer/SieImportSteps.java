package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.identity.Employees;
import se.samverk.run.Run;
import se.samverk.run.RunError;
import se.samverk.run.RunFile;
import se.samverk.run.Runs;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.Workspace;

/** The steps of a long import, each a transaction of its own, as the person who started it and with the rights of the moment. */
@ApplicationScoped
public class SieImportSteps {

    /** After so many vouchers it is told how far it has come. */
    private static final int TOLD_AT = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    Employees employees;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Workspace workspace;

    @Inject
    SieImportService service;

    @Inject
    SieImportTask task;

    /** What is taken in, and for whom. */
    public record Beginning(SieImportRun settings, byte[] file, Caller starter, String networkAddress) {}

    /** Lays the file beside the run, part by part. */
    void keep(Run run, byte[] file) {
        for (int number = 0; number * RunFile.PART_BYTES < file.length; number++) {
            int from = number * RunFile.PART_BYTES;
            em.persist(new RunFile(
                    run.id(),
                    number,
                    Arrays.copyOfRange(file, from, Math.min(file.length, from + RunFile.PART_BYTES))));
        }
    }

    /** Empty when there is nothing to do for this worker, or the person is no longer there. */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Beginning> begin(String runId, String worker) {
        return runs.heldBy(worker, runId).flatMap(this::begin);
    }

    private Optional<Beginning> begin(Run run) {
        SieImportRun settings = run.settings(task);
        Optional<Caller> starter = starter(run, settings.bureau());
        if (run.isStuck() || starter.isEmpty()) {
            run.fail(clock.instant());
            return Optional.empty();
        }
        run.begin(run.total(), false, clock.instant());
        return starter.map(caller -> new Beginning(settings, file(run), caller, run.networkAddress()));
    }

    private Optional<Caller> starter(Run run, boolean bureau) {
        return bureau
                ? employees.find(run.startedById(), new BureauId(run.bureauId()))
                : employees.user(run.startedById(), run.bureauId());
    }

    private byte[] file(Run run) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        em.createQuery("select f from RunFile f where f.runId = :run order by f.number", RunFile.class)
                .setParameter("run", run.id())
                .getResultStream()
                .forEach(part -> whole.writeBytes(part.content()));
        return whole.toByteArray();
    }

    /**
     * Takes the file in, as a request of the person would.
     *
     * @throws BusinessException what keeps it out by now
     */
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    public void take(Beginning beginning, Runnable progress) {
        currentCaller.is(beginning.starter(), beginning.networkAddress());
        workspace.choose(beginning.settings().companyId(), "bookkeeping");
        service.perform(beginning.settings(), beginning.file(), done -> {
            if (done % TOLD_AT == 0) {
                progress.run();
            }
        });
    }

    /**
     * Tells that it has come a piece further.
     *
     * @throws BusinessException RUN_CHANGED when it was stopped meanwhile
     */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public void progress(String runId, String worker) {
        Run run = runs.heldBy(worker, runId).orElseThrow(() -> new BusinessException(RunError.RUN_CHANGED));
        run.doneSome(TOLD_AT, false, clock.instant());
    }

    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public void finish(String runId, String worker) {
        runs.heldBy(worker, runId).ifPresent(run -> {
            run.doneSome(run.total(), false, clock.instant());
            run.finish(clock.instant());
            remove(runId);
        });
    }

    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public void fail(String runId, String worker) {
        runs.heldBy(worker, runId).ifPresent(run -> {
            run.fail(clock.instant());
            remove(runId);
        });
    }

    /** It is in the books, or has to be chosen anew. */
    private void remove(String runId) {
        em.createQuery("delete from RunFile f where f.runId = :run")
                .setParameter("run", runId)
                .executeUpdate();
    }
}
