package se.samverk.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.samverk.caller.Caller;
import se.samverk.company.Companies;
import se.samverk.shared.BusinessException;

/**
 * Keeps what people have sent until it is used or {@link Upload#KEPT} is over. Nobody but the sender finds it. Whoever sends a
 * fourth loses the oldest of the three; a company that has {@value #MOST_OF_COMPANY} takes no more.
 */
@ApplicationScoped
public class Uploads {

    static final int MOST_OF_PERSON = 3;
    static final int MOST_OF_COMPANY = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    /**
     * @return its id
     * @throws BusinessException TOO_MANY_FILES
     */
    public String keep(Caller sender, String name, byte[] content) {
        // Held, so that of many at once none passes the bound.
        companies.getForUpdate(sender.companyId());
        List<String> own = own(sender);
        own.subList(0, Math.max(0, own.size() - MOST_OF_PERSON + 1)).forEach(this::remove);
        if (count(sender.companyId()) >= MOST_OF_COMPANY) {
            throw new BusinessException(UploadError.TOO_MANY_FILES);
        }
        Upload upload = new Upload(sender, name, content, clock.instant());
        em.persist(upload);
        em.flush();
        return upload.id();
    }

    /** What the sender has sent; empty when it is used, or was kept long enough. */
    public Optional<Upload> find(Caller sender, String id) {
        return em.createQuery("""
                        select u from Upload u
                        where u.id = :id
                            and u.userId = :user
                            and u.companyId = :company
                            and u.expiresAt > :now
                        """, Upload.class)
                .setParameter("id", id)
                .setParameter("user", sender.userId())
                .setParameter("company", sender.companyId())
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** It is used; nothing when the sender has none by that id. */
    public void remove(Caller sender, String id) {
        if (own(sender).contains(id)) {
            remove(id);
        }
    }

    private List<String> own(Caller sender) {
        return em.createQuery("""
                        select u.id from Upload u
                        where u.companyId = :company
                            and u.userId = :user
                        order by u.expiresAt, u.id
                        """, String.class)
                .setParameter("company", sender.companyId())
                .setParameter("user", sender.userId())
                .getResultList();
    }

    private long count(String companyId) {
        return em.createQuery("select count(u) from Upload u where u.companyId = :company", Long.class)
                .setParameter("company", companyId)
                .getSingleResult();
    }

    List<String> expired(int most) {
        return em.createQuery("select u.id from Upload u where u.expiresAt <= :now order by u.expiresAt", String.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    void removeExpired(String id) {
        remove(id);
    }

    private void remove(String id) {
        em.createQuery("delete from Upload u where u.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
