package se.samverk.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.identity.Employees;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;

/**
 * What a run does, item by item. An item and what became of it are one transaction, so that nothing
 * is done twice, however often a worker dies. It is done as the person who started the run, with
 * the rights of this very moment (D11); when the person has left the bureau, the run stops.
 */
@ApplicationScoped
public class RunSteps {

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    Employees employees;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    RunTasks tasks;

    /**
     * Does the next item.
     *
     * @return whether there may be more to do for this worker
     * @throws BusinessException when the item is refused; tell it to {@link #refuse}
     */
    @Retry
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    public boolean next(String runId, String worker) {
        return runs.heldBy(worker, runId).map(this::next).orElse(false);
    }

    private boolean next(Run run) {
        Optional<RunItem> item = runs.next(run.id());
        if (item.isEmpty()) {
            run.finish(clock.instant());
            return false;
        }
        if (run.isStuck()) {
            throw new BusinessException(CommonError.UNEXPECTED);
        }
        Optional<String> clientId = as(run, () -> perform(run, item.get()));
        clientId.ifPresent(id -> {
            item.get().done(id);
            run.doneOne(clock.instant());
        });
        return clientId.isPresent();
    }

    private String perform(Run run, RunItem item) {
        if (tasks.of(run.kind()) instanceof ItemTask<?, ?> task) {
            return perform(task, run, item);
        }
        throw new IllegalStateException("A run of kind " + run.kind() + " has no items");
    }

    private static <S extends Record, C extends Record> String perform(ItemTask<S, C> task, Run run, RunItem item) {
        return task.perform(run.settings(task), item.content(task));
    }

    /**
     * Does something as the person who started the run.
     *
     * @return empty when the person works at the bureau no longer; the run is stopped then
     */
    public <T> Optional<T> as(Run run, Supplier<T> work) {
        Optional<Caller> starter = employees.find(run.startedById(), new BureauId(run.bureauId()));
        if (starter.isEmpty()) {
            run.stop(CommonError.FORBIDDEN, clock.instant());
            return Optional.empty();
        }
        currentCaller.is(starter.get(), run.networkAddress());
        try {
            return Optional.of(work.get());
        } finally {
            currentCaller.is(null, null);
        }
    }

    /**
     * Enters that the next item was refused. Where a limit is reached the item waits instead: the
     * run stops and can be resumed.
     *
     * @return whether there may be more to do for this worker
     */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public boolean refuse(String runId, String worker, BusinessException reason) {
        Optional<Run> run = runs.heldBy(worker, runId);
        if (run.isPresent() && reason.code().isLimit()) {
            run.get().stop(reason.code(), clock.instant());
            return false;
        }
        run.flatMap(held -> runs.next(held.id())).ifPresent(item -> {
            item.refused(List.of(reason));
            run.get().refusedOne(clock.instant());
        });
        return run.isPresent();
    }
}
