package se.samverk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samverk.due.Lease;

/**
 * The mails on their way. Sending one takes three short steps: a worker leases it, sends it outside
 * any transaction, and tells how it went ({@link Lease}).
 */
@ApplicationScoped
public class Outbox {

    private static final Duration KEPT = Duration.ofDays(396);

    /** Fired with each new mail, so that it is sent as soon as the transaction has committed. */
    public record MailQueued() {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<MailQueued> queued;

    @Inject
    Event<MailFate> fates;

    public void add(String occasion, OutboxMail.Recipient recipient, OutboxMail.Content content) {
        add(new OutboxMail(occasion, recipient, content, clock.instant()));
    }

    public void add(OutboxMail mail) {
        em.persist(mail);
        queued.fire(new MailQueued());
    }

    /** The mails that are due and that nobody is sending. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<String> due(int most) {
        return em.createQuery("""
                        select m.id from OutboxMail m
                        where m.state = :waiting
                            and m.lease.dueAt <= :now
                        order by m.lease.dueAt
                        """, String.class)
                .setParameter("waiting", OutboxMail.State.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Takes a mail to send it.
     *
     * @return empty when another worker was first
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<OutboxMail> acquire(String mailId, String worker) {
        return Optional.ofNullable(em.find(OutboxMail.class, mailId, LockModeType.PESSIMISTIC_WRITE))
                .filter(mail -> mail.acquire(worker, clock.instant()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void sent(String mailId, String worker) {
        heldBy(mailId, worker).ifPresent(mail -> mail.sent(clock.instant()));
    }

    /** Tells whom it concerns that a mail has arrived: after that is certain, whatever comes. */
    @Transactional(TxType.REQUIRES_NEW)
    public void arrived(OutboxMail mail) {
        fates.fire(new MailFate(mail.template(), mail.collaborationId(), true));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void failed(String mailId, String worker, MailFailure failure) {
        heldBy(mailId, worker).ifPresent(mail -> {
            mail.failed(failure, clock.instant());
            if (mail.state() == OutboxMail.State.DEAD) {
                fates.fire(new MailFate(mail.template(), mail.collaborationId(), false));
            }
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void postponed(String mailId, String worker, String error) {
        heldBy(mailId, worker).ifPresent(mail -> mail.postponed(error, clock.instant()));
    }

    /** Whether a mail was written before this and waits still. */
    @Transactional
    public boolean hasWaitingFromBefore(Instant moment) {
        return !em.createQuery("""
                        select m.id from OutboxMail m
                        where m.state = :waiting
                            and m.createdAt < :moment
                        """, String.class)
                .setParameter("waiting", OutboxMail.State.WAITING)
                .setParameter("moment", moment)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Removes what was sent, or given up, thirteen months ago: it names people (§9). */
    @Transactional
    public void sweep() {
        em.createQuery("delete from OutboxMail m where m.state <> :waiting and m.createdAt < :old")
                .setParameter("waiting", OutboxMail.State.WAITING)
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    /** Whether a mail was given up. */
    @Transactional
    public boolean hasDead() {
        return !em.createQuery("select m.id from OutboxMail m where m.state = :dead", String.class)
                .setParameter("dead", OutboxMail.State.DEAD)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Only the worker that holds the lease says how it went. */
    private Optional<OutboxMail> heldBy(String mailId, String worker) {
        return Optional.ofNullable(em.find(OutboxMail.class, mailId)).filter(mail -> mail.isHeldBy(worker));
    }
}
