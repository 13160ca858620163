package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samverk.shared.BusinessException;

/** The changes of settings; whoever changes one holds its collaboration first. */
@ApplicationScoped
public class SettingsChanges {

    @PersistenceContext
    EntityManager em;

    void add(SettingsChange change) {
        em.persist(change);
    }

    /** A change that is known to be there, read after its collaboration. */
    SettingsChange get(String id) {
        return em.find(SettingsChange.class, id);
    }

    /**
     * The id of the collaboration that a change is of.
     *
     * @throws BusinessException NOT_FOUND
     */
    String collaborationOf(String id) {
        return em.createQuery("select s.collaborationId from SettingsChange s where s.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    /** The one change that has not taken effect yet. */
    Optional<SettingsChange> pending(Collaboration collaboration) {
        return em.createQuery("select s from SettingsChange s where s.pendingId = :collaboration", SettingsChange.class)
                .setParameter("collaboration", collaboration.id())
                .getResultStream()
                .findFirst();
    }

    /** The collaborations with a change whose reminder is due. */
    List<String> toBeReminded(Instant now, int most) {
        return collaborations("s.remindedAt is null and s.askedAt <= :limit and s.expiresAt > :now")
                .setParameter("limit", now.minus(SettingsChange.REMINDED_AFTER))
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** The collaborations with a change that nobody has answered in time. */
    List<String> toBeExpired(Instant now, int most) {
        return collaborations("s.expiresAt <= :now")
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<String> collaborations(String where) {
        return em.createQuery("""
                        select s.collaborationId from SettingsChange s
                        where s.state = :awaiting
                            and %s
                        order by s.expiresAt
                        """.formatted(where), String.class)
                .setParameter("awaiting", SettingsChange.State.AWAITING_APPROVAL);
    }
}
