package se.samverk.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.caller.Caller;
import se.samverk.company.Companies;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCodes;

/** The runs and what they do. A person sees its own; full permission those of the whole bureau. */
@ApplicationScoped
public class Runs {

    private static final int MOST_RUNNING = 5;
    private static final int MOST_FILES = 20;
    private static final Duration FILES_KEPT = Duration.ofDays(7);
    private static final Duration RUNS_KEPT = Duration.ofDays(90);

    private static final String SEEN = """
            select new se.samverk.run.Runs$Started(r, u.name)
            from Run r
            join User u on u.id = r.startedById
            where r.bureauId = :bureau
            """;

    /**
     * A run that a worker is to take up; fired with each, for when the transaction has committed.
     */
    public record Queued(String runId, String kind) {}

    /** A run with the name of who started it. */
    public record Started(Run run, String starterName) {

        String id() {
            return run.id();
        }
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    ErrorCodes codes;

    @Inject
    RunTasks tasks;

    @Inject
    Event<Queued> queued;

    /**
     * @throws BusinessException TOO_MANY_RUNS while five of the bureau are running
     */
    public void add(Run run) {
        companies.getForUpdate(run.bureauId());
        em.persist(run);
        begin(run);
    }

    /**
     * Resumes a run that was stopped.
     *
     * @throws BusinessException NOT_FOUND; RUN_CHANGED when it was not stopped; TOO_MANY_RUNS while
     *     five others are running
     */
    Run resume(String id, Caller caller) {
        Run run = getForUpdate(id, caller);
        // After the run, as a worker does that enters the bureau's clients.
        companies.getForUpdate(caller.companyId());
        run.resume(clock.instant());
        begin(run);
        return run;
    }

    /** The bureau is held: of two that begin at the same moment one is counted by the other. */
    private void begin(Run run) {
        // Also before its items, which refer to it.
        em.flush();
        long running = em.createQuery("""
                        select count(r) from Run r
                        where r.bureauId = :bureau
                            and r.state = :running
                        """, Long.class)
                .setParameter("bureau", run.bureauId())
                .setParameter("running", Run.State.RUNNING)
                .getSingleResult();
        if (running > MOST_RUNNING) {
            throw new BusinessException(RunError.TOO_MANY_RUNS);
        }
        queued.fire(new Queued(run.id(), run.kind()));
    }

    /**
     * A run that the caller sees, with the name of who started it.
     *
     * @throws BusinessException NOT_FOUND
     */
    RunView view(String id, Caller caller) {
        return seen(" and r.id = :id", caller)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(this::view)
                .orElseThrow(BusinessException::notFound);
    }

    /** As people see it. */
    RunView view(Started started) {
        return started.run().view(started.starterName(), tasks.of(started.run().kind()), codes);
    }

    /** Runs that the caller sees, with who started them; the query ends with {@code ending}. */
    TypedQuery<Started> seen(String ending, Caller caller) {
        boolean all = caller.hasFullPermission();
        TypedQuery<Started> query = em.createQuery(
                        SEEN + (all ? "" : " and r.startedById = :user") + ending, Started.class)
                .setParameter("bureau", caller.companyId());
        return all ? query : query.setParameter("user", caller.userId());
    }

    /** The runs of one kind that people of some companies have started lately, the latest first. */
    public List<Run> ofKind(String kind, Set<String> starters, Instant since) {
        return em.createQuery("""
                        select r from Run r
                        where r.bureauId in :starters
                            and r.kind = :kind
                            and r.startedAt > :since
                        order by r.id desc
                        """, Run.class)
                .setParameter("starters", starters)
                .setParameter("kind", kind)
                .setParameter("since", since)
                .getResultList();
    }

    /**
     * Reads a run and holds it until the transaction ends.
     *
     * @throws BusinessException NOT_FOUND
     */
    Run getForUpdate(String id, Caller caller) {
        view(id, caller);
        return em.find(Run.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Runs that no worker holds. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Queued> free(int most) {
        return em.createQuery("""
                        select new se.samverk.run.Runs$Queued(r.id, r.kind) from Run r
                        where r.state = :running
                            and r.lease.dueAt <= :now
                        order by r.id
                        """, Queued.class)
                .setParameter("running", Run.State.RUNNING)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Acquires a run for a worker.
     *
     * @return what kind it is; empty when there is nothing to do, or another worker was first
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<String> acquire(String id, String worker) {
        return Optional.ofNullable(em.find(Run.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(run -> run.acquire(worker, clock.instant()))
                .map(Run::kind);
    }

    /** Gives a run back that the worker could not go on with: it is tried again later. */
    @Transactional(TxType.REQUIRES_NEW)
    public void leave(String id, String worker) {
        heldBy(worker, id).ifPresent(run -> run.leave(clock.instant()));
    }

    /** The run, held until the transaction ends, if it is the worker's still. */
    public Optional<Run> heldBy(String worker, String id) {
        return Optional.ofNullable(em.find(Run.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(run -> run.isHeldBy(worker));
    }

    Optional<RunItem> next(String runId) {
        return items(runId, RunItem.Outcome.WAITING, 0, 1).stream().findFirst();
    }

    /**
     * The items of a run in their order.
     *
     * @param outcome only those; null for all
     * @param after the number that they come after
     */
    List<RunItem> items(String runId, RunItem.Outcome outcome, int after, int most) {
        TypedQuery<RunItem> query = em.createQuery(
                        """
                        select i from RunItem i
                        where i.runId = :run
                            and i.number > :after
                            %s
                        order by i.number
                        """.formatted(outcome == null ? "" : "and i.outcome = :outcome"), RunItem.class)
                .setParameter("run", runId)
                .setParameter("after", after)
                .setMaxResults(most);
        if (outcome != null) {
            query.setParameter("outcome", outcome);
        }
        return query.getResultList();
    }

    int fileParts(String runId) {
        return em.createQuery("select count(f.number) from RunFile f where f.runId = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult()
                .intValue();
    }

    /** Removes what a bureau has more of than it keeps, the oldest first. */
    public void keepLatestFiles(String bureauId) {
        List<String> others = em.createQuery("""
                        select r.id from Run r
                        join RunFile f on f.runId = r.id
                        where f.number = 0
                            and r.bureauId = :bureau
                        order by r.finishedAt desc, r.id desc
                        """, String.class)
                .setParameter("bureau", bureauId)
                .setFirstResult(MOST_FILES)
                .getResultList();
        if (!others.isEmpty()) {
            em.createQuery("delete from RunFile f where f.runId in :others")
                    .setParameter("others", others)
                    .executeUpdate();
        }
    }

    /** Removes files after a week, and runs with what they did after three months (§9). */
    @Transactional
    public void sweep() {
        Instant now = clock.instant();
        String old = " where %s in (select r.id from Run r where r.finishedAt < :old)";
        remove("delete from RunFile f" + old.formatted("f.runId"), now.minus(FILES_KEPT));
        remove("delete from RunItem i" + old.formatted("i.runId"), now.minus(RUNS_KEPT));
        remove("delete from Run r where r.finishedAt < :old", now.minus(RUNS_KEPT));
    }

    private void remove(String statement, Instant old) {
        em.createQuery(statement).setParameter("old", old).executeUpdate();
    }
}
