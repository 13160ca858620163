package se.samverk.benchmark;

import java.util.concurrent.atomic.AtomicReference;

/** What some work holds in memory. */
final class Heap {

    private static final int LOOKED_AT_EACH_MILLIS = 500;
    private static final int MEGABYTE = 1 << 20;

    private Heap() {}

    /** The most, in megabytes, that is still held after a collection while the work is done, beyond what was held before. */
    static long heldBy(Runnable work) {
        long before = held();
        long most = before;
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread worker = new Thread(work);
        worker.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        worker.start();
        while (worker.isAlive()) {
            join(worker);
            most = Math.max(most, held());
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return (most - before) / MEGABYTE;
    }

    private static void join(Thread worker) {
        try {
            worker.join(LOOKED_AT_EACH_MILLIS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
