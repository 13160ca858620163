package se.samverk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The mails on their way. Sending one takes three short steps: a worker leases it, sends it outside
 * any transaction, and tells how it went. A worker that dies in between leaves a lease that runs
 * out.
 */
@ApplicationScoped
public class Outbox {

    private static final Duration LEASE = Duration.ofMinutes(5);
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
                            and m.dueAt <= :now
                            and (m.leaseUntil is null or m.leaseUntil < :now)
                        order by m.dueAt
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
    public Optional<OutboxMail> lease(String mailId, String worker) {
        Instant now = clock.instant();
        int taken = em.createQuery("""
                        update OutboxMail m set m.leaseOwner = :worker, m.leaseUntil = :until
                        where m.id = :id
                            and m.state = :waiting
                            and m.dueAt <= :now
                            and (m.leaseUntil is null or m.leaseUntil < :now)
                        """)
                .setParameter("worker", worker)
                .setParameter("until", now.plus(LEASE))
                .setParameter("id", mailId)
                .setParameter("waiting", OutboxMail.State.WAITING)
                .setParameter("now", now)
                .executeUpdate();
        return taken == 0 ? Optional.empty() : Optional.of(em.find(OutboxMail.class, mailId));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void sent(String mailId, String worker) {
        leased(mailId, worker).ifPresent(mail -> mail.sent(clock.instant()));
    }

    /** Tells whom it concerns that a mail has arrived: after that is certain, whatever comes. */
    @Transactional(TxType.REQUIRES_NEW)
    public void arrived(OutboxMail mail) {
        fates.fire(new MailFate(mail.template(), mail.collaborationId(), true));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void failed(String mailId, String worker, String error) {
        leased(mailId, worker).ifPresent(mail -> {
            mail.failed(error, clock.instant());
            if (mail.state() == OutboxMail.State.DEAD) {
                fates.fire(new MailFate(mail.template(), mail.collaborationId(), false));
            }
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void postponed(String mailId, String worker, String error) {
        leased(mailId, worker).ifPresent(mail -> mail.postponed(error, clock.instant()));
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
    private Optional<OutboxMail> leased(String mailId, String worker) {
        return Optional.ofNullable(em.find(OutboxMail.class, mailId)).filter(mail -> mail.isLeasedBy(worker));
    }
}
