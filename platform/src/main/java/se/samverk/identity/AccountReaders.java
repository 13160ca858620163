package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.caller.CurrentCaller;
import se.samverk.company.Company;
import se.samverk.fact.Fact.Readers;

/**
 * Who reads of what is done to a person's account: one company. That is the one the person acts
 * for, or else was in last.
 */
@ApplicationScoped
public class AccountReaders {

    private static final String NONE = "-";

    @PersistenceContext
    EntityManager em;

    @Inject
    Sessions sessions;

    @Inject
    CurrentCaller currentCaller;

    Readers of(User user) {
        return currentCaller
                .find()
                .map(caller -> of(caller.companyId()))
                .orElseGet(() -> of(sessions.lastPlace(user.id()).orElse(null)));
    }

    /**
     * @param place null for a person who belongs to no company, or for nobody
     */
    Readers of(Place place) {
        return of(place == null ? NONE : place.companyId());
    }

    private Readers of(String companyId) {
        Company company = em.find(Company.class, companyId);
        return company == null ? Readers.NOBODY : Readers.ofCompany(company.id(), company.isBureau());
    }
}
