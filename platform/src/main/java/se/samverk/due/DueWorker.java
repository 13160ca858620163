package se.samverk.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does what has fallen due, until nothing is. Each worker leases what it does: several servers share
 * the work, and one that fails holds up no other.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class DueWorker {

    private static final Logger LOG = Logger.getLogger(DueWorker.class.getName());
    static final int AT_ONCE = 100;

    @Inject
    @Any
    Instance<DueTask.Source> sources;

    @Inject
    DueLeases leases;

    public void run() {
        sources.stream().flatMap(source -> source.tasks().stream()).forEach(this::runByItself);
    }

    private void runByItself(DueTask task) {
        try {
            run(task);
        } catch (RuntimeException failed) {
            // What is due cannot even be read, or leased: the other tasks are done all the same.
            LOG.log(Level.WARNING, failed, () -> task.code() + " waits for the next wake-up");
        }
    }

    /** Does what is due of one task, as one worker of its own. */
    public void run(DueTask task) {
        String worker = UUID.randomUUID().toString();
        // What is due still after it was done: the next wake-up looks at it again.
        Set<String> seen = new HashSet<>();
        List<String> due = due(task, seen);
        while (!due.isEmpty()) {
            seen.addAll(due);
            due.forEach(id -> run(task, id, worker));
            due = due(task, seen);
        }
    }

    private List<String> due(DueTask task, Set<String> seen) {
        Set<String> others = new HashSet<>(leases.notFree(task.code()));
        return task.due().apply(AT_ONCE + others.size() + seen.size()).stream()
                .distinct()
                .filter(id -> !others.contains(id) && !seen.contains(id))
                .toList();
    }

    private void run(DueTask task, String id, String worker) {
        if (!acquired(task, id, worker)) {
            return;
        }
        try {
            task.work().accept(id);
            leases.done(task.code(), id, worker);
        } catch (RuntimeException failed) {
            // Whatever it is, also what a mail or the record makes of it: it is this one's own.
            LOG.log(Level.WARNING, failed, () -> task.code() + " failed for " + id);
            leases.failed(task.code(), id, worker);
        }
    }

    private boolean acquired(DueTask task, String id, String worker) {
        try {
            return leases.acquire(task.code(), id, worker);
        } catch (PersistenceException | TransactionalException another) {
            LOG.log(Level.FINE, another, () -> "Another worker has " + id);
            return false;
        }
    }
}
