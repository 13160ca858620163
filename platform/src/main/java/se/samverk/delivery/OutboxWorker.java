package se.samverk.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.mail.MessagingException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends the mails of the outbox: right after the commit, and each minute what was left over. */
@ApplicationScoped
public class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());
    static final int AT_ONCE = 100;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Outbox outbox;

    @Inject
    MailSender sender;

    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Semaphore turn = new Semaphore(1);

    /** One run that has not begun yet serves all that commit before it begins. */
    public void sendSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.MailQueued queued) {
        if (waiting.compareAndSet(false, true)) {
            executor.execute(this::run);
        }
    }

    /**
     * Sends what is due. Of several at once on a server one sends, over one connection, and looks
     * again for the others before it ends.
     */
    public void run() {
        waiting.set(false);
        asked.set(true);
        while (asked.get() && turn.tryAcquire()) {
            try {
                asked.set(false);
                sendDue();
            } finally {
                turn.release();
            }
        }
    }

    private void sendDue() {
        List<String> due = outbox.due(AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        // One for each wake-up: after a lease has run out, a worker must not take itself for the next.
        String worker = UUID.randomUUID().toString();
        try (MailSender.Connection connection = sender.connect()) {
            drain(due, connection, worker);
        } catch (MailSender.Unreachable unreachable) {
            LOG.log(Level.WARNING, "The mail server cannot be reached; mails wait", unreachable);
            due.forEach(mailId -> postpone(mailId, worker, unreachable));
        }
    }

    /** Piece by piece until nothing is due: a thousand invitations do not wait for ten wake-ups. */
    private void drain(List<String> first, MailSender.Connection connection, String worker)
            throws MailSender.Unreachable {
        List<String> due = first;
        while (!due.isEmpty()) {
            for (String mailId : due) {
                send(mailId, connection, worker);
            }
            due = due.size() < AT_ONCE ? List.of() : outbox.due(AT_ONCE);
        }
    }

    private void send(String mailId, MailSender.Connection connection, String worker) throws MailSender.Unreachable {
        Optional<OutboxMail> mail = outbox.acquire(mailId, worker);
        if (mail.isEmpty()) {
            return;
        }
        try {
            connection.send(mail.get());
        } catch (MailSender.Unreachable lost) {
            outbox.postponed(mailId, worker, lost.getMessage());
            throw lost;
        } catch (MessagingException | IllegalArgumentException | MissingResourceException | JsonException failed) {
            // Refused by the server or not to be rendered: one mail does not hold up the others.
            LOG.log(Level.WARNING, failed, () -> "Mail " + mailId + " could not be sent");
            outbox.failed(mailId, worker, MailFailure.of(failed));
            return;
        }
        outbox.sent(mailId, worker);
        try {
            outbox.arrived(mail.get());
        } catch (PersistenceException | TransactionalException busy) {
            // Only a hint hangs on it; the mail itself must not be sent again.
            LOG.log(Level.WARNING, busy, () -> "Nobody was told that mail " + mailId + " arrived");
        }
    }

    private void postpone(String mailId, String worker, MessagingException reason) {
        outbox.acquire(mailId, worker).ifPresent(mail -> outbox.postponed(mailId, worker, reason.getMessage()));
    }
}
