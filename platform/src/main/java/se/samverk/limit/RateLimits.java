package se.samverk.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.shared.Sha256;

/**
 * Counts in the database, so that a limit holds across servers and restarts. Subjects are kept as hashes only.
 *
 * <p>There are two kinds. What is limited because it may fail, such as a password, is <em>counted</em> before its outcome is
 * known, in a transaction of its own: neither many at once nor a rollback passes the limit ({@link Tries} also takes back
 * what was not tried). What is limited because it is done, such as an invitation, <em>acquires</em> its places in the
 * transaction that does it: a command that is refused takes none, one that is tried again takes them once.
 */
@ApplicationScoped
public class RateLimits {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    GrowingWaits waits;

    /**
     * Counts one try; none that is beyond the limit.
     *
     * @return whether it is within the limit
     */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public boolean count(Limit limit, String subject) {
        String hash = hash(subject);
        if (limit.makesWait()) {
            return waits.acquire(limit, hash);
        }
        return add(1, limit, hash);
    }

    /**
     * Acquires several places within a window, or none of them, in the transaction of the command that needs them. Two
     * first ones at the same moment: the database refuses one, and the command is tried again ({@link Retry}).
     *
     * @return whether there was room for all
     */
    @Transactional
    public boolean acquire(int places, Limit limit, String subject) {
        return add(places, limit, hash(subject));
    }

    private boolean add(int places, Limit limit, String hash) {
        LocalDateTime window = limit.windowOf(clock.instant());
        increaseFromNone(places, limit, hash, window);
        boolean room = attempts(limit, hash, window) <= limit.most();
        if (!room) {
            increase(-places, limit, hash, window);
        }
        return room;
    }

    private void increaseFromNone(int tries, Limit limit, String hash, LocalDateTime window) {
        if (increase(tries, limit, hash, window) == 0) {
            em.createNativeQuery("insert into attempt_count (scope, subject_hash, window_start, attempts)"
                            + " values (?1, ?2, ?3, 0)")
                    .setParameter(1, limit.code())
                    .setParameter(2, hash)
                    .setParameter(3, window)
                    .executeUpdate();
            increase(tries, limit, hash, window);
        }
    }

    /** Whether the limit has been reached, without counting. */
    @Transactional
    public boolean isReached(Limit limit, String subject) {
        return limit.makesWait()
                ? waits.isWaiting(limit, hash(subject))
                : attempts(limit, hash(subject), limit.windowOf(clock.instant())) >= limit.most();
    }

    /** Takes one try back that was counted before it was known to be no failure, or not to be made at all. */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public void takeBack(Limit limit, String subject) {
        if (limit.makesWait()) {
            waits.takeBack(limit, hash(subject));
            return;
        }
        em.createNativeQuery("""
                        update attempt_count set attempts = attempts - 1
                        where scope = ?1
                            and subject_hash = ?2
                            and window_start = ?3
                            and attempts > 0
                        """)
                .setParameter(1, limit.code())
                .setParameter(2, hash(subject))
                .setParameter(3, limit.windowOf(clock.instant()))
                .executeUpdate();
    }

    /** Forgets the tries of a subject after it has shown to be who it says. */
    @Transactional(TxType.REQUIRES_NEW)
    public void forget(Limit limit, String subject) {
        if (limit.makesWait()) {
            waits.forget(limit, hash(subject));
            return;
        }
        em.createNativeQuery("delete from attempt_count where scope = ?1 and subject_hash = ?2")
                .setParameter(1, limit.code())
                .setParameter(2, hash(subject))
                .executeUpdate();
    }

    /** Removes what was counted long ago. */
    @Transactional
    public void sweep() {
        waits.sweep();
        em.createNativeQuery("delete from attempt_count where window_start < ?1")
                .setParameter(
                        1,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1))
                .executeUpdate();
    }

    private int increase(int by, Limit limit, String hash, LocalDateTime window) {
        return em.createNativeQuery("""
                        update attempt_count set attempts = attempts + ?4
                        where scope = ?1
                            and subject_hash = ?2
                            and window_start = ?3
                        """)
                .setParameter(1, limit.code())
                .setParameter(2, hash)
                .setParameter(3, window)
                .setParameter(4, by)
                .executeUpdate();
    }

    private int attempts(Limit limit, String hash, LocalDateTime window) {
        List<?> attempts = em.createNativeQuery("""
                        select attempts from attempt_count
                        where scope = ?1
                            and subject_hash = ?2
                            and window_start = ?3
                        """)
                .setParameter(1, limit.code())
                .setParameter(2, hash)
                .setParameter(3, window)
                .getResultList();
        return attempts.isEmpty() ? 0 : ((Number) attempts.get(0)).intValue();
    }

    private static String hash(String subject) {
        return Sha256.hex(subject == null ? "" : subject.toLowerCase(Locale.ROOT));
    }
}
