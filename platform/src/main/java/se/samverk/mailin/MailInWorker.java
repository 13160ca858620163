package se.samverk.mailin;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.due.DueLeases;
import se.samverk.limit.RateLimits;

/** Reads the mailbox, each minute: one server at a time, so many mails at most; the next wake-up goes on. */
@ApplicationScoped
public class MailInWorker {

    private static final Logger LOG = Logger.getLogger(MailInWorker.class.getName());
    private static final String TASK = "MAIL_IN";
    private static final String MAILBOX = "mailbox";

    /** Shorter than the lease of the mailbox. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Semaphore turn = new Semaphore(1);

    @Resource
    ManagedExecutorService executor;

    @Inject
    Clock clock;

    @Inject
    DueLeases leases;

    @Inject
    MailBox box;

    @Inject
    MailIntake intake;

    @Inject
    RateLimits limits;

    public void wake() {
        if (intake.isThere()) {
            executor.execute(this::run);
        }
    }

    /** Reads what lies there, where no other worker does. */
    public void run() {
        if (!intake.isThere() || !turn.tryAcquire()) {
            return;
        }
        try {
            String worker = UUID.randomUUID().toString();
            if (acquired(worker)) {
                read(worker);
            }
        } finally {
            turn.release();
        }
    }

    private boolean acquired(String worker) {
        try {
            return leases.acquire(TASK, MAILBOX, worker);
        } catch (PersistenceException | TransactionalException another) {
            LOG.log(Level.FINE, "Another server has the mailbox", another);
            return false;
        }
    }

    private void read(String worker) {
        Instant end = clock.instant().plus(LONGEST);
        try {
            box.read(MailInLimits.MOST_AT_ONCE, new Taking(end));
            leases.done(TASK, MAILBOX, worker);
        } catch (MessagingException unreachable) {
            LOG.log(Level.WARNING, "The mailbox for documents cannot be read; mails wait in it", unreachable);
            leases.failed(TASK, MAILBOX, worker);
        }
    }

    /** An ill mail is its own problem: it stays, the others are taken. */
    private final class Taking implements MailBox.Taker {

        private final Instant end;
        private String id;
        private boolean busy;

        private Taking(Instant end) {
            this.end = end;
        }

        @Override
        public boolean mayRead(String id) {
            this.id = id;
            return limits.count(MailInLimits.READS, id);
        }

        @Override
        public boolean isForAnybody(RawMail head) {
            // Where it cannot be told it is not for nobody.
            return outcome(() -> intake.isForAnybody(head), true);
        }

        @Override
        public boolean take(RawMail mail) {
            return !busy
                    && outcome(
                            () -> {
                                intake.take(mail);
                                return true;
                            },
                            false);
        }

        @Override
        public boolean goesOn() {
            return !busy && clock.instant().isBefore(end);
        }

        /** In a thread of its own: whatever goes wrong in there is this mail's alone. */
        private boolean outcome(Callable<Boolean> work, boolean otherwise) {
            try {
                return executor.submit(work).get();
            } catch (ExecutionException failed) {
                LOG.log(Level.WARNING, "A mail stays in the mailbox for the next time", failed);
                if (failed.getCause() instanceof MailIntake.Later later && !later.isPerhapsItsOwn()) {
                    comeBack();
                }
            } catch (RejectedExecutionException full) {
                LOG.log(Level.INFO, "The server takes no more work; mails wait", full);
                comeBack();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                comeBack();
            }
            return otherwise;
        }

        /** The server has no room, or stops: no mail is to blame. */
        private void comeBack() {
            busy = true;
            limits.takeBack(MailInLimits.READS, id);
        }
    }
}
