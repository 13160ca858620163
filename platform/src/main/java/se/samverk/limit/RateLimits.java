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
 * Counts tries in the database, so that a limit holds across servers and restarts. A try is counted
 * before its outcome is known, in a transaction of its own: neither many at once nor a rollback
 * passes the limit. Subjects are kept as hashes only.
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
     * Counts one try.
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
        LocalDateTime window = limit.windowOf(clock.instant());
        add(1, limit, hash, window);
        return attempts(limit, hash, window) <= limit.most();
    }

    /**
     * Acquires several places within a window, or none of them.
     *
     * @return whether there was room for all
     */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public boolean acquire(int places, Limit limit, String subject) {
        String hash = hash(subject);
        LocalDateTime window = limit.windowOf(clock.instant());
        add(places, limit, hash, window);
        boolean room = attempts(limit, hash, window) <= limit.most();
        if (!room) {
            increase(-places, limit, hash, window);
        }
        return room;
    }

    private void add(int tries, Limit limit, String hash, LocalDateTime window) {
        if (increase(tries, limit, hash, window) == 0) {
            // Two first tries at the same moment: the key refuses one, which is then tried again.
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

    /** Takes one try back that was counted before it was known to be no failure. */
    @Transactional(TxType.REQUIRES_NEW)
    public void takeBack(Limit limit, String subject) {
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
