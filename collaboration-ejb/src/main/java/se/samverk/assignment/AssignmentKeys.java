package se.samverk.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import se.samverk.shared.StoredKeys;

/** The places of assignments among those that were found, and the words they are found by. */
@ApplicationScoped
public class AssignmentKeys implements StoredKeys {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean renewSome() {
        // Before they are looked for: another server that does the same waits, and finds the next.
        em.createNativeQuery("lock table assignment in exclusive mode").executeUpdate();
        List<Assignment> outdated = em.createQuery("""
                        select a from Assignment a
                        where a.keyRules < :rules
                            or a.keyRules > :rules
                        """, Assignment.class)
                .setParameter("rules", RULES)
                .setMaxResults(AT_ONCE)
                .getResultList();
        outdated.forEach(Assignment::renewKeys);
        return !outdated.isEmpty();
    }
}
