package se.samverk.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.shared.BusinessException;

/**
 * Does the runs: right after they have been started, and each minute what a worker has left. A
 * server does a few at a time, whatever the number of bureaus; the others are left free until there
 * is a place.
 */
@ApplicationScoped
public class RunWorker {

    private static final Logger LOG = Logger.getLogger(RunWorker.class.getName());
    private static final int LOOKED_AT = 20;

    /** So few that the pages keep their threads and connections. */
    static final int MOST_AT_ONCE = 4;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    private final Semaphore filePlace = new Semaphore(1);

    @Resource
    ManagedExecutorService executor;

    @Inject
    Runs runs;

    @Inject
    RunSteps steps;

    @Inject
    RunTasks tasks;

    public void beginSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) Runs.Queued queued) {
        executor.execute(() -> work(queued));
    }

    /** Each in a thread of its own: a long one holds up no other. */
    public void run() {
        runs.free(LOOKED_AT).forEach(run -> executor.execute(() -> work(run)));
    }

    /** Does a run until it ends, or another worker holds it; nothing when there is no place. */
    void work(Runs.Queued run) {
        BooleanSupplier work = () -> within(places, () -> work(run.runId()));
        boolean worked = tasks.of(run.kind()) instanceof FileTask<?> ? within(filePlace, work) : work.getAsBoolean();
        if (worked) {
            // What has found no place meanwhile.
            run();
        }
    }

    private static boolean within(Semaphore places, BooleanSupplier work) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return work.getAsBoolean();
        } finally {
            places.release();
        }
    }

    private boolean work(String runId) {
        // One for each time: after its lease has run out, a worker must not take itself for the
        // next.
        String worker = UUID.randomUUID().toString();
        try {
            Optional<String> kind = runs.acquire(runId, worker);
            kind.ifPresent(acquired -> work(runId, acquired, worker));
            return kind.isPresent();
        } catch (PersistenceException | TransactionalException failed) {
            LOG.log(Level.WARNING, failed, () -> "Run " + runId + " was left");
            leave(runId, worker);
            return false;
        }
    }

    private void leave(String runId, String worker) {
        try {
            runs.leave(runId, worker);
        } catch (PersistenceException | TransactionalException failed) {
            // Whoever acquires it when the lease has run out goes on from here.
            LOG.log(Level.WARNING, failed, () -> "Run " + runId + " keeps its lease");
        }
    }

    private void work(String runId, String kind, String worker) {
        if (tasks.of(kind) instanceof StepTask<?> task) {
            task.perform(runId, worker);
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
