package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** The log-ins that people have running. */
@ApplicationScoped
public class LoginSessions {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Ends every log-in of a user. */
    void endAll(String userId) {
        endOthers(userId, "");
    }

    /** Ends every log-in of a user but one. */
    void endOthers(String userId, String keptId) {
        em.createQuery(
                        "update LoginSession s set s.endedAt = :now where s.userId = :user"
                                + " and s.id <> :kept and s.endedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("user", userId)
                .setParameter("kept", keptId)
                .executeUpdate();
    }
}
