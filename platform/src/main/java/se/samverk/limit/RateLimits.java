package se.samverk.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.shared.Sha256;
import se.samverk.shared.Time;

/**
 * Counts tries in the database, so that a limit holds across servers and restarts. A try is counted
 * before its outcome is known, in a transaction of its own: neither many at once nor a rollback
 * passes the limit. Subjects are kept as hashes only.
 */
@ApplicationScoped
public class RateLimits {

    /** What is limited, how often, and in which window of so many minutes or by growing waits. */
    public enum Scope {
        LOG_IN_ACCOUNT(10),
        LOG_IN_ADDRESS(100, 60),
        INVITATION_LINK_ADDRESS(60, 60),
        OTHER_BUREAU_REFUSALS(20, 60),
        PASSWORD_RESET_ACCOUNT(3, 60),
        PASSWORD_RESET_ADDRESS(30, 60),
        PRESENT_PASSWORD(10, 15),
        BUREAU_APPLICATION_MAILBOX(3, 60),
        BUREAU_APPLICATION_ADDRESS(40, 60),
        BUREAU_CONFIRMATION_MAILBOX(5, 60),
        BUREAU_CONFIRMATION_ADDRESS(20, 60),
        /** Mails that one company has sent to people it adds as users. */
        USER_MAILS(60, 60),
        /** Invitations that one bureau sends: whoever gets one may never have heard of it. */
        INVITATIONS(1_000, Scope.DAY);

        private static final int GROWING = 0;
        private static final int DAY = 24 * 60;

        private final int most;
        private final int windowMinutes;

        /** Some free tries, then growing waits. */
        Scope(int most) {
            this(most, GROWING);
        }

        Scope(int most, int windowMinutes) {
            this.most = most;
            this.windowMinutes = windowMinutes;
        }

        public int most() {
            return most;
        }

        private boolean makesWait() {
            return windowMinutes == GROWING;
        }

        /** A day begins at midnight in Sweden, as people are told. */
        private LocalDateTime windowOf(Instant now) {
            if (windowMinutes == DAY) {
                return LocalDate.ofInstant(now, Time.ZONE).atStartOfDay();
            }
            long seconds = windowMinutes * 60L;
            return LocalDateTime.ofEpochSecond(now.getEpochSecond() / seconds * seconds, 0, ZoneOffset.UTC);
        }
    }

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
    public boolean count(Scope scope, String subject) {
        String hash = hash(subject);
        if (scope.makesWait()) {
            return waits.take(scope, hash);
        }
        LocalDateTime window = scope.windowOf(clock.instant());
        add(1, scope, hash, window);
        return attempts(scope, hash, window) <= scope.most;
    }

    /**
     * Takes several places within a window, or none of them.
     *
     * @return whether there was room for all
     */
    @Retry
    @Transactional(TxType.REQUIRES_NEW)
    public boolean take(int places, Scope scope, String subject) {
        String hash = hash(subject);
        LocalDateTime window = scope.windowOf(clock.instant());
        add(places, scope, hash, window);
        boolean room = attempts(scope, hash, window) <= scope.most;
        if (!room) {
            increase(-places, scope, hash, window);
        }
        return room;
    }

    private void add(int tries, Scope scope, String hash, LocalDateTime window) {
        if (increase(tries, scope, hash, window) == 0) {
            // Two first tries at the same moment: the key refuses one, which is then tried again.
            em.createNativeQuery("insert into attempt_count (scope, subject_hash, window_start, attempts)"
                            + " values (?1, ?2, ?3, 0)")
                    .setParameter(1, scope.name())
                    .setParameter(2, hash)
                    .setParameter(3, window)
                    .executeUpdate();
            increase(tries, scope, hash, window);
        }
    }

    /** Whether the limit has been reached, without counting. */
    @Transactional
    public boolean isReached(Scope scope, String subject) {
        return scope.makesWait()
                ? waits.isWaiting(scope, hash(subject))
                : attempts(scope, hash(subject), scope.windowOf(clock.instant())) >= scope.most;
    }

    /** Takes one try back that was counted before it was known to be no failure. */
    @Transactional(TxType.REQUIRES_NEW)
    public void takeBack(Scope scope, String subject) {
        em.createNativeQuery("""
                        update attempt_count set attempts = attempts - 1
                        where scope = ?1
                            and subject_hash = ?2
                            and window_start = ?3
                            and attempts > 0
                        """)
                .setParameter(1, scope.name())
                .setParameter(2, hash(subject))
                .setParameter(3, scope.windowOf(clock.instant()))
                .executeUpdate();
    }

    /** Forgets the tries of a subject after it has shown to be who it says. */
    @Transactional(TxType.REQUIRES_NEW)
    public void forget(Scope scope, String subject) {
        if (scope.makesWait()) {
            waits.forget(scope, hash(subject));
            return;
        }
        em.createNativeQuery("delete from attempt_count where scope = ?1 and subject_hash = ?2")
                .setParameter(1, scope.name())
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

    private int increase(int by, Scope scope, String hash, LocalDateTime window) {
        return em.createNativeQuery("""
                        update attempt_count set attempts = attempts + ?4
                        where scope = ?1
                            and subject_hash = ?2
                            and window_start = ?3
                        """)
                .setParameter(1, scope.name())
                .setParameter(2, hash)
                .setParameter(3, window)
                .setParameter(4, by)
                .executeUpdate();
    }

    private int attempts(Scope scope, String hash, LocalDateTime window) {
        List<?> attempts = em.createNativeQuery("""
                        select attempts from attempt_count
                        where scope = ?1
                            and subject_hash = ?2
                            and window_start = ?3
                        """)
                .setParameter(1, scope.name())
                .setParameter(2, hash)
                .setParameter(3, window)
                .getResultList();
        return attempts.isEmpty() ? 0 : ((Number) attempts.get(0)).intValue();
    }

    private static String hash(String subject) {
        return Sha256.hex(subject == null ? "" : subject.toLowerCase(Locale.ROOT));
    }
}
