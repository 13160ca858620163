package se.samverk.shared;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a database that may hang, and waits for the answer so long and no longer. While an earlier question hangs no other is
 * asked: whoever asks again and again takes one thread, not all of them.
 */
public final class Prompt {

    private final ExecutorService executor;
    private final Duration patience;
    private Future<?> hanging;

    public Prompt(ExecutorService executor, Duration patience) {
        this.executor = executor;
        this.patience = patience;
    }

    /**
     * @throws SQLException what the question ended in; SQLTimeoutException when there is no answer in time
     */
    public synchronized <T> T ask(Callable<T> question) throws SQLException {
        if (hanging != null && !hanging.isDone()) {
            throw new SQLTimeoutException("An earlier question has not been answered yet");
        }
        Future<T> asked = executor.submit(question);
        hanging = asked;
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new SQLTimeoutException("No answer in " + patience, late);
        } catch (ExecutionException failed) {
            throw new SQLException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException(stopped);
        }
    }
}
