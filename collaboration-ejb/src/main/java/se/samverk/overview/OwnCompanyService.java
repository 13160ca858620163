package se.samverk.overview;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Company;

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
        Object[] row = em.createQuery(
                        "select o, u.name, u.email, b.name from Company o"
                                + " left join User u on u.id = o.mainContactId"
                                + " left join CompanyBureau s on s.companyId = o.id"
                                + " left join Company b on b.id = s.bureauId"
                                + " where o.id = :own",
                        Object[].class)
                .setParameter("own", currentCaller.get().companyId())
                .getSingleResult();
        Company company = (Company) row[0];
        return new OwnCompany(
                company.name(),
                company.organisationNumber().value(),
                company.customerNumber(),
                (String) row[1],
                (String) row[2],
                (String) row[3]);
    }
}
