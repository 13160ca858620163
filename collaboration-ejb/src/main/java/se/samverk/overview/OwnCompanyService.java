package se.samverk.overview;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;

/** The caller's own company in the client portal; its people and services have pages of theirs. */
@Boundary
public class OwnCompanyService {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentCaller currentCaller;

    /** What is known about it, whom it is reached through, and its bureau. */
    @Requires(Right.VIEW_OWN_COLLABORATIONS)
    public OwnCompany view() {
        return em.createQuery("""
                        select new se.samverk.overview.OwnCompany(o, u.name, u.email, b.name)
                        from Company o
                        left join User u on u.id = o.mainContactId
                        left join CompanyBureau s on s.companyId = o.id
                        left join Company b on b.id = s.bureauId
                        where o.id = :own
                        """, OwnCompany.class)
                .setParameter("own", currentCaller.get().companyId())
                .getSingleResult();
    }
}
