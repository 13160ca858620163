package se.samverk.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Makes a subject wait before its next try, after a few free ones longer each time: 1, 2, 4 minutes
 * and so on, an hour at most. A try within a wait is refused and does not lengthen it. What was
 * tried is forgotten after a day without a try.
 *
 * <p>The row says how many tries there were and when the next is free; a try changes it only as it
 * was read, so that of many at once each gets its own place in the row, on whichever server.
 */
@ApplicationScoped
public class GrowingWaits {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int LONGEST_FROM = 6;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private record Tried(int tries, LocalDateTime freeAt) {}

    /**
     * Acquires a try, in the transaction of the caller.
     *
     * @return whether it was free
     */
    public boolean acquire(Limit limit, String hash) {
        LocalDateTime now = now();
        while (true) {
            Tried tried = read(limit, hash);
            if (tried == null) {
                // Two first tries at the same moment: the key refuses one, which is tried again.
                insert(limit, hash, now);
            } else if (tried.freeAt().isAfter(now)) {
                return false;
            } else if (change(limit, hash, tried, now)) {
                return true;
            }
        }
    }

    /**
     * Takes back a try that was free and was not made: the next one is free again. While one waits no other is free, so
     * that no wait of somebody else's try ends by this, but for the very last of the free ones.
     */
    public void takeBack(Limit limit, String hash) {
        em.createNativeQuery("""
                        update attempt_wait set tries = tries - 1, free_at = ?1
                        where scope = ?2
                            and subject_hash = ?3
                            and tries > 0
                        """)
                .setParameter(1, now())
                .setParameter(2, limit.code())
                .setParameter(3, hash)
                .executeUpdate();
    }

    public boolean isWaiting(Limit limit, String hash) {
        Tried tried = read(limit, hash);
        return tried != null && tried.freeAt().isAfter(now());
    }

    public void forget(Limit limit, String hash) {
        em.createNativeQuery("delete from attempt_wait where scope = ?1 and subject_hash = ?2")
                .setParameter(1, limit.code())
                .setParameter(2, hash)
                .executeUpdate();
    }

    public void sweep() {
        em.createNativeQuery("delete from attempt_wait where free_at < ?1")
                .setParameter(1, now().minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }

    private boolean change(Limit limit, String hash, Tried tried, LocalDateTime now) {
        boolean forgotten = tried.freeAt().isBefore(now.minus(FORGOTTEN_AFTER));
        int tries = forgotten ? 1 : tried.tries() + 1;
        return em.createNativeQuery("""
                        update attempt_wait set tries = ?1, free_at = ?2
                        where scope = ?3
                            and subject_hash = ?4
                            and tries = ?5
                            and free_at = ?6
                        """)
                        .setParameter(1, tries)
                        .setParameter(2, now.plus(waitAfter(tries, limit.most())))
                        .setParameter(3, limit.code())
                        .setParameter(4, hash)
                        .setParameter(5, tried.tries())
                        .setParameter(6, tried.freeAt())
                        .executeUpdate()
                == 1;
    }

    /** None before the last of the free tries, then twice as long each time. */
    static Duration waitAfter(int tries, int free) {
        int beyond = tries - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        return beyond < LONGEST_FROM ? Duration.ofMinutes(1L << beyond) : LONGEST;
    }

    private void insert(Limit limit, String hash, LocalDateTime now) {
        em.createNativeQuery(
                        "insert into attempt_wait (scope, subject_hash, tries, free_at)" + " values (?1, ?2, 0, ?3)")
                .setParameter(1, limit.code())
                .setParameter(2, hash)
                .setParameter(3, now)
                .executeUpdate();
    }

    private Tried read(Limit limit, String hash) {
        List<?> rows = em.createNativeQuery("""
                        select tries, free_at from attempt_wait
                        where scope = ?1
                            and subject_hash = ?2
                        """)
                .setParameter(1, limit.code())
                .setParameter(2, hash)
                .getResultList();
        if (rows.isEmpty()) {
            return null;
        }
        Object[] row = (Object[]) rows.get(0);
        return new Tried(((Number) row[0]).intValue(), ((Timestamp) row[1]).toLocalDateTime());
    }

    private LocalDateTime now() {
        // To the second: no database keeps more than it is given back.
        return LocalDateTime.ofEpochSecond(clock.instant().getEpochSecond(), 0, ZoneOffset.UTC);
    }
}
