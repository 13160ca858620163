package se.samverk.run;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.run.RunFact.Occasion;
import se.samverk.run.Runs.Started;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCodes;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;

/** Looking at runs, stopping and resuming them. */
@Boundary
public class RunService {

    private static final int PAGE = 25;

    /** How many items are read at a time. */
    public static final int ITEMS = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    ErrorCodes codes;

    @Inject
    RunTasks tasks;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /** The runs, newest first: the caller's own; of the whole bureau with full permission. */
    @Requires(Right.VIEW_CLIENTS)
    public Page<RunView> page(Keyset from) {
        Page<Started> page = from.page(place -> runs.seen(place.of("r"), currentCaller.get()), PAGE, Started::id);
        return new Page<>(page.rows().stream().map(runs::view).toList(), page.before(), page.after());
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.VIEW_CLIENTS)
    public RunView view(String runId) {
        return runs.view(runId, currentCaller.get());
    }

    /**
     * What a run does and has done, in order, {@link #ITEMS} at a time.
     *
     * @param outcome only what has come to this; null for everything
     * @param after the number of the last one read; 0 to begin
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.VIEW_CLIENTS)
    public List<ItemView> items(String runId, RunItem.Outcome outcome, int after) {
        RunView run = view(runId);
        return tasks.of(run.kind()) instanceof ItemTask<?, ?> task
                ? runs.items(runId, outcome, after, ITEMS).stream()
                        .map(item -> item.view(task, codes))
                        .toList()
                : List.of();
    }

    /**
     * Stops a run after what it is doing right now. What is done stays done.
     *
     * @throws BusinessException NOT_FOUND; RUN_CHANGED when it is not running
     */
    @Retry
    @Requires(Right.VIEW_CLIENTS)
    public void stop(String runId) {
        Run run = runs.getForUpdate(runId, currentCaller.get());
        run.stop(null, clock.instant());
        facts.fire(fact(Occasion.RUN_STOPPED, run));
    }

    /**
     * Resumes a run that was stopped, from where it was.
     *
     * @throws BusinessException NOT_FOUND; RUN_CHANGED when it was not stopped; TOO_MANY_RUNS
     */
    @Retry
    @Requires(Right.VIEW_CLIENTS)
    public void resume(String runId) {
        Run run = runs.resume(runId, currentCaller.get());
        facts.fire(fact(Occasion.RUN_RESUMED, run));
    }

    /**
     * In how many parts the file of an export can be had.
     *
     * @return 0 when it has been removed, or for somebody who by now sees only what it works for,
     *     when more stands in it (§5)
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.VIEW_CLIENTS)
    public int fileParts(String runId) {
        view(runId);
        return holdsMore(em.find(Run.class, runId)) ? 0 : runs.fileParts(runId);
    }

    /**
     * A part of the file that an export has made, from 0. Taking the first is on record.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Retry
    @Requires(Right.VIEW_CLIENTS)
    public byte[] filePart(String runId, int number) {
        view(runId);
        Run run = em.find(Run.class, runId);
        RunFile part = em.find(RunFile.class, new RunFile.Key(runId, number));
        if (part == null || holdsMore(run)) {
            throw BusinessException.notFound();
        }
        if (number == 0) {
            facts.fire(fact(Occasion.EXPORT_FETCHED, run));
        }
        return part.content();
    }

    private boolean holdsMore(Run run) {
        return currentCaller.get().ownAssignmentsOnly() && !run.isOfOwnAssignmentsOnly();
    }

    private static RunFact fact(Occasion occasion, Run run) {
        return new RunFact(occasion, run.id(), Fact.Readers.ofBureau(run.bureauId()));
    }
}
