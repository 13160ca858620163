package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** The log-ins that people have running. */
@ApplicationScoped
public class LoginSessions {

    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Ends every log-in of a user. */
    void endAll(User user) {
        endOthers(user, "");
    }

    /**
     * Removes what ended three months ago, but for the last of each user: it says where to begin.
     */
    @Transactional
    public void sweep() {
        em.createQuery("""
                        delete from LoginSession s
                        where s.expiresAt < :old
                            and exists (select t.id from LoginSession t where t.userId = s.userId and t.id > s.id)
                        """).setParameter("old", clock.instant().minus(KEPT)).executeUpdate();
    }

    /** Ends every log-in of a user but one. */
    void endOthers(User user, String keptId) {
        em.createQuery("""
                        update LoginSession s set s.endedAt = :now
                        where s.userId = :user
                            and s.id <> :kept
                            and s.endedAt is null
                        """)
                .setParameter("now", clock.instant())
                .setParameter("user", user.id())
                .setParameter("kept", keptId)
                .executeUpdate();
    }
}
