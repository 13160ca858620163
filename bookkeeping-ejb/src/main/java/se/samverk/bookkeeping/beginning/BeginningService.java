package se.samverk.bookkeeping.beginning;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** Tells what is left to do until a company's books have begun (B40). */
@Boundary
@OfService("bookkeeping")
public class BeginningService {

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Requires(Right.READ_IN_SERVICE)
    public Beginning status() {
        return new Beginning(
                isThere("select b.companyId from Books b where b.companyId = :company"),
                isThere("select b.companyId from OpeningBalance b where b.companyId = :company"),
                isThere("select e.companyId from Entry e where e.companyId = :company"),
                isThere("select s.companyId from VatSettings s where s.companyId = :company"));
    }

    private boolean isThere(String query) {
        return !em.createQuery(query, String.class)
                .setParameter("company", workspace.companyId())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
