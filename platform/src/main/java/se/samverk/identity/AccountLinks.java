package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import se.samverk.identity.AccountLink.Purpose;

/** The links in mails about accounts; a token itself is never stored. */
@ApplicationScoped
public class AccountLinks {

    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    LinkTokens tokens;

    /** Makes a new link and ends the earlier ones for the same purpose (D9a). */
    public AccountLink renew(Purpose purpose, String subjectId) {
        end(purpose, subjectId);
        String id = tokens.newLinkId();
        AccountLink link = new AccountLink(id, purpose, subjectId, tokens.hash(tokens.of(id)), clock.instant());
        em.persist(link);
        return link;
    }

    /** Ends every link of a subject for a purpose. */
    public void end(Purpose purpose, String subjectId) {
        em.createQuery("""
                        update AccountLink l set l.expiresAt = :now
                        where l.subjectId = :subject
                            and l.purpose = :purpose
                            and l.expiresAt > :now
                        """)
                .setParameter("now", clock.instant())
                .setParameter("subject", subjectId)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /** The link of a token, good or not; empty when the token is none of this purpose. */
    public Optional<AccountLink> find(Purpose purpose, String token) {
        if (token == null) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select l from AccountLink l where l.tokenHash = :hash and l.purpose = :purpose",
                        AccountLink.class)
                .setParameter("hash", tokens.hash(token))
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst();
    }

    /** Removes the links that have been void for a month: nobody is told more than that by then. */
    @Transactional
    public void sweep() {
        em.createQuery("delete from AccountLink l where l.expiresAt < :old")
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    /**
     * Uses a link up. Of many at the same instant one succeeds.
     *
     * @return whether it was this call
     */
    public boolean use(AccountLink link) {
        return em.createQuery("""
                        update AccountLink l set l.usedAt = :now
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
