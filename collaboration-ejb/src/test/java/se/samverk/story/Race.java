package se.samverk.story;

import jakarta.persistence.PersistenceException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import se.samverk.caller.Caller;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.stage.Server;

/** Commands given at two servers at the same moment. */
final class Race {

    private Race() {}

    /** How two commands were answered that began together; null stands for one that was done. */
    static List<ErrorCode> between(Server here, Caller first, Runnable one, Server there, Caller second, Runnable other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<ErrorCode> firsts = two.submit(attempt(here, first, one, start));
            Future<ErrorCode> seconds = two.submit(attempt(there, second, other, start));
            return Arrays.asList(firsts.get(1, TimeUnit.MINUTES), seconds.get(1, TimeUnit.MINUTES));
        } finally {
            two.shutdownNow();
        }
    }

    /** Tries again after a failure of the database, as the service's interceptor does. */
    static Callable<ErrorCode> attempt(Server server, Caller caller, Runnable command, CyclicBarrier start) {
        return () -> {
            start.await(30, TimeUnit.SECONDS);
            PersistenceException last = null;
            for (int attempt = 0; attempt < 4; attempt++) {
                try {
                    Scene.as(server, caller, () -> {
                        command.run();
                        return null;
                    });
                    return null;
                } catch (BusinessException refusal) {
                    return refusal.code();
                } catch (PersistenceException failed) {
                    last = failed;
                }
            }
            throw last;
        };
    }
}
