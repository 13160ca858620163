package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The cost centres and projects of companies. */
@ApplicationScoped
public class Dimensions {

    @PersistenceContext
    EntityManager em;

    /** Names an object, which is there from then on. */
    public void put(String companyId, Dimension dimension, String code, String name) {
        DimensionObject object = em.find(DimensionObject.class, new DimensionObject.Key(companyId, dimension, code));
        if (object == null) {
            object = new DimensionObject(companyId, dimension, code);
            object.call(name);
            em.persist(object);
        } else {
            object.call(name);
        }
    }

    /** A company's objects, by dimension and code. */
    public List<DimensionObject> list(String companyId) {
        return em.createQuery("""
                        select o from DimensionObject o
                        where o.companyId = :company
                        order by o.dimension, o.code
                        """, DimensionObject.class)
                .setParameter("company", companyId)
                .getResultList();
    }
}
