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
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.due.DueLeases;

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

        private Taking(Instant end) {
            this.end = end;
        }

        @Override
        public boolean take(RawMail mail) {
            try {
                if (!intake.take(mail)) {
                    LOG.fine("A mail was for nobody");
                }
                return true;
            } catch (MailIntake.Later | PersistenceException | TransactionalException | IllegalStateException failed) {
                LOG.log(Level.WARNING, "A mail stays in the mailbox for the next time", failed);
                return false;
            }
        }

        @Override
        public boolean goesOn() {
            return clock.instant().isBefore(end);
        }
    }
}
