package se.samverk.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.samverk.shared.BusinessException;

/** Calls that begin at the same instant, each in a thread and a request of its own. */
@Dependent
class Threads {

    /** The outcome of a call that was not refused. */
    static final String DONE = "done";

    private static final int PATIENCE_SECONDS = 120;

    @Resource
    ManagedThreadFactory factory;

    @Inject
    Instance<RequestContextController> requests;

    /**
     * @return for each call {@link #DONE}, or its refusal's code, or what else went wrong
     */
    List<String> atOnce(Runnable... calls) {
        return atOnce(List.of(calls));
    }

    List<String> atOnce(int times, Runnable call) {
        return atOnce(Collections.nCopies(times, call));
    }

    List<String> atOnce(List<Runnable> calls) {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newCachedThreadPool(factory);
        try {
            List<Future<String>> running = new ArrayList<>();
            calls.forEach(call -> running.add(threads.submit(() -> outcome(start, call))));
            List<String> outcomes = new ArrayList<>();
            for (Future<String> call : running) {
                outcomes.add(call.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return outcomes;
        } catch (InterruptedException | ExecutionException | TimeoutException stuck) {
            throw new IllegalStateException(stuck);
        } finally {
            threads.shutdownNow();
        }
    }

    private String outcome(CyclicBarrier start, Runnable call)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        RequestContextController request = requests.get();
        request.activate();
        try {
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            call.run();
            return DONE;
        } catch (BusinessException refused) {
            return refused.code().name();
        } catch (RuntimeException failed) {
            return causes(failed);
        } finally {
            request.deactivate();
        }
    }

    private static String causes(Throwable failed) {
        return failed.getCause() == null ? failed.toString() : failed + " <- " + causes(failed.getCause());
    }
}
