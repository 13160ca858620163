package se.samverk.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Collaborations as they will arrive from practice programs: without an assignment (D8a). No page
 * and no service makes such a one, so the sample data takes the link away past them.
 */
@ApplicationScoped
public class DemonstrationArrivals {

    @PersistenceContext
    EntityManager em;

    @Transactional
    public void unlink(String collaborationId) {
        em.createQuery("update Collaboration c set c.assignmentId = null where c.id = :id")
                .setParameter("id", collaborationId)
                .executeUpdate();
    }
}
