package se.samverk.batch;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.shared.BusinessException;

/** Does the runs: right after they have been started, and each minute what a worker has left. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchWorker {

    private static final Logger LOG = Logger.getLogger(BatchWorker.class.getName());
    private static final int AT_ONCE = 20;

    @Resource ManagedExecutorService executor;
    @Inject BatchRuns runs;
    @Inject BatchSteps steps;
    @Inject ExportTask exports;

    public void beginSoon(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) BatchRuns.Queued queued) {
        executor.execute(() -> work(queued.runId()));
    }

    /** Each in a thread of its own: a long one holds up no other. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public void run() {
        runs.free(AT_ONCE).forEach(runId -> executor.execute(() -> work(runId)));
    }

    /** Does a run until it ends, or another worker holds it. */
    void work(String runId) {
        // One for each time: after its lease has run out, a worker must not take itself for the
        // next.
        String worker = UUID.randomUUID().toString();
        try {
            runs.take(runId, worker).ifPresent(kind -> work(runId, kind, worker));
        } catch (PersistenceException | TransactionalException failed) {
            // Whoever takes it when the lease has run out goes on from here.
            LOG.log(Level.WARNING, failed, () -> "Run " + runId + " was left");
        }
    }

    private void work(String runId, BatchKind kind, String worker) {
        if (kind == BatchKind.EXPORT) {
            exports.perform(runId, worker);
            return;
        }
        boolean more = true;
        while (more) {
            more = next(runId, worker);
        }
    }

    private boolean next(String runId, String worker) {
        try {
            return steps.next(runId, worker);
        } catch (BusinessException refused) {
            return steps.refuse(runId, worker, refused);
        }
    }
}
