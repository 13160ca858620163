package se.samverk.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which worker does what of that which has fallen due. */
@ApplicationScoped
public class DueLeases {

    private static final Duration LENGTH = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(2);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What others are doing, or what waits after it failed. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<String> notFree(String task) {
        return em.createQuery("""
                        select d.subjectId from DueLease d
                        where d.task = :task
                            and d.lease.dueAt > :now
                        """, String.class)
                .setParameter("task", task)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * Acquires something for a worker.
     *
     * @return false when another has it
     * @throws PersistenceException when another acquires it at this moment
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean acquire(String task, String subjectId, String worker) {
        Instant now = clock.instant();
        DueLease lease = find(task, subjectId);
        if (lease == null) {
            lease = new DueLease(task, subjectId, now);
            em.persist(lease);
            em.flush();
        }
        return lease.lease().acquire(worker, now, LENGTH);
    }

    /** It is done: nothing is left to know of it. */
    @Transactional(TxType.REQUIRES_NEW)
    public void done(String task, String subjectId, String worker) {
        held(task, subjectId, worker).ifPresent(em::remove);
    }

    /** It is tried again later, by whichever worker. */
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(String task, String subjectId, String worker) {
        held(task, subjectId, worker).ifPresent(lease -> lease.lease().fail(clock.instant()));
    }

    /** Removes what a worker has left that died, when another way was found to do it. */
    @Transactional
    public void sweep() {
        em.createQuery("delete from DueLease d where d.lease.dueAt < :old")
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private Optional<DueLease> held(String task, String subjectId, String worker) {
        return Optional.ofNullable(find(task, subjectId))
                .filter(lease -> lease.lease().isHeldBy(worker));
    }

    private DueLease find(String task, String subjectId) {
        return em.find(DueLease.class, new DueLease.Key(task, subjectId), LockModeType.PESSIMISTIC_WRITE);
    }
}
