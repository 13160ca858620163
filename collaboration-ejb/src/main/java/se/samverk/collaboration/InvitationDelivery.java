package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;

/** Whether the mails about an invitation reach anybody; whoever sends mails tells it here. */
@ApplicationScoped
public class InvitationDelivery {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Collaborations collaborations;

    /**
     * A mail was given up.
     *
     * @param othersSince whether another mail about the invitation, written since a moment, has
     *     arrived or is on its way
     */
    public void failed(String collaborationId, Predicate<Instant> othersSince) {
        collaborations
                .find(collaborationId)
                .map(Collaborations.Held::collaboration)
                .filter(invitation -> !othersSince.test(invitation.invitedAt()))
                .ifPresent(invitation -> mark(invitation.id()));
    }

    /** Without a new version: nobody has changed what people see of it in a form. */
    private void mark(String collaborationId) {
        em.createQuery("""
                        update Collaboration c set c.undeliveredAt = :now
                        where c.id = :id
                            and c.state = :invited
                        """)
                .setParameter("now", clock.instant())
                .setParameter("id", collaborationId)
                .setParameter("invited", State.INVITED)
                .executeUpdate();
    }

    /** A mail arrived. */
    public void arrived(String collaborationId) {
        em.createQuery("""
                        update Collaboration c set c.undeliveredAt = null
                        where c.id = :id
                            and c.undeliveredAt is not null
                        """).setParameter("id", collaborationId).executeUpdate();
    }
}
