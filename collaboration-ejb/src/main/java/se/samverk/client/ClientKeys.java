package se.samverk.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import se.samverk.company.Company;
import se.samverk.shared.StoredKeys;

/** The places of clients in lists, and the words they are found by. */
@ApplicationScoped
public class ClientKeys implements StoredKeys {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean renewSome() {
        // Before they are looked for: another server that does the same waits, and finds the next.
        em.createNativeQuery("lock table client in exclusive mode").executeUpdate();
        List<Outdated> outdated = em.createQuery("""
                        select new se.samverk.client.ClientKeys$Outdated(k, o)
                        from Client k
                        join Company o on o.id = k.companyId
                        where k.keyRules < :rules
                            or k.keyRules > :rules
                        """, Outdated.class)
                .setParameter("rules", RULES)
                .setMaxResults(AT_ONCE)
                .getResultList();
        outdated.forEach(each -> each.client().renewKeys(each.company()));
        return !outdated.isEmpty();
    }

    /** A client whose keys other rules have made. */
    public record Outdated(Client client, Company company) {}
}
