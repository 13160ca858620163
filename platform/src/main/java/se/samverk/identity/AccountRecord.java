package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.caller.CurrentCaller;
import se.samverk.company.Company;
import se.samverk.shared.Audited;

/**
 * What is done to a person's account, for the record: one row, which is read by one company. That
 * is the one the person acts for, or else was in last.
 */
@ApplicationScoped
public class AccountRecord {

    private static final String NONE = "-";

    @PersistenceContext
    EntityManager em;

    @Inject
    Sessions sessions;

    @Inject
    CurrentCaller currentCaller;

    Audited of(String action, User user) {
        Audited done = Audited.of(action, "user", user.id());
        return currentCaller
                .find()
                .map(caller -> concerning(done, caller.companyId()))
                .orElseGet(() -> concerning(done, sessions.lastPlace(user.id()).orElse(null)));
    }

    /**
     * @param place null for a person who belongs to no company, or for nobody
     */
    Audited concerning(Audited done, Place place) {
        return concerning(done, place == null ? NONE : place.companyId());
    }

    private Audited concerning(Audited done, String companyId) {
        Company company = em.find(Company.class, companyId);
        return company == null ? done : done.concerning(company.isBureau() ? company.id() : null, company.id());
    }
}
