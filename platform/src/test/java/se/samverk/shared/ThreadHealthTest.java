package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ThreadHealthTest {

    private final ThreadHealth threads = new ThreadHealth();

    @Test
    void isUpWhileNoThreadsWaitForEachOther() {
        assertThat(threads.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @Timeout(60)
    void isDownWhileTwoThreadsWaitForEachOther() throws InterruptedException {
        Lock one = new ReentrantLock();
        Lock other = new ReentrantLock();
        CyclicBarrier bothHold = new CyclicBarrier(2);
        Thread first = holding(one, other, bothHold);
        Thread second = holding(other, one, bothHold);
        try {
            while (threads.call().getStatus() == Status.UP) {
                Thread.onSpinWait();
            }
        } finally {
            first.interrupt();
            second.interrupt();
            first.join();
            second.join();
        }
        assertThat(threads.call().getStatus()).isEqualTo(Status.UP);
    }

    private static Thread holding(Lock held, Lock wanted, CyclicBarrier bothHold) {
        Thread thread = new Thread(() -> {
            held.lock();
            try {
                bothHold.await();
                wanted.lockInterruptibly();
                wanted.unlock();
            } catch (Exception interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                held.unlock();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
