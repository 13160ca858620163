package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import se.samverk.identity.LinkTokens;

/** The links of invitations; a token itself is never stored. */
@ApplicationScoped
public class MailLinks {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    LinkTokens tokens;

    /** Makes a new link for an invitation and ends its earlier ones. */
    MailLink renew(Collaboration invitation) {
        end(invitation);
        String id = tokens.newLinkId();
        MailLink link = new MailLink(id, invitation, tokens.hash(tokens.of(id)));
        em.persist(link);
        return link;
    }

    /** Ends every link of an invitation. */
    void end(Collaboration invitation) {
        em.createQuery("""
                        update MailLink l set l.expiresAt = :now
                        where l.collaborationId = :collaboration
                            and l.expiresAt > :now
                        """)
                .setParameter("now", clock.instant())
                .setParameter("collaboration", invitation.id())
                .executeUpdate();
    }

    /** The link of an invitation that is still good; none when nobody has to register. */
    Optional<MailLink> current(Collaboration invitation) {
        return em.createQuery("""
                        select l from MailLink l
                        where l.collaborationId = :collaboration
                            and l.usedAt is null
                            and l.expiresAt > :now
                        """, MailLink.class)
                .setParameter("collaboration", invitation.id())
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    public Optional<MailLink> find(String token) {
        if (token == null) {
            return Optional.empty();
        }
        return em.createQuery("select l from MailLink l where l.tokenHash = :hash", MailLink.class)
                .setParameter("hash", tokens.hash(token))
                .getResultStream()
                .findFirst();
    }

    /**
     * Uses a link up. Of many at the same instant one succeeds.
     *
     * @return whether it was this call
     */
    public boolean use(MailLink link) {
        return em.createQuery("""
                        update MailLink l set l.usedAt = :now
                        where l.id = :id
                            and l.usedAt is null
                            and l.expiresAt > :now
                        """)
                        .setParameter("now", clock.instant())
                        .setParameter("id", link.id())
                        .executeUpdate()
                == 1;
    }
}
