package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.company.Company;
import se.samverk.shared.BureauId;

/** Who works at a bureau, or is a user of a company, for what goes on for them after they have left the page. */
@ApplicationScoped
public class Employees {

    @PersistenceContext
    EntityManager em;

    /**
     * The employee as a caller in the bureau portal, with the permission of this moment (D11).
     *
     * @return empty when the person works there no longer
     */
    public Optional<Caller> find(String userId, BureauId bureau) {
        return working(userId, bureau.value())
                .filter(working -> working.company().isBureau())
                .map(working -> working.caller(true));
    }

    /**
     * A user of a company as a caller in the client portal, with the role of this moment (D11).
     *
     * @return empty when the person is its user no longer
     */
    public Optional<Caller> user(String userId, String company) {
        return working(userId, company).map(working -> working.caller(false));
    }

    private Optional<Working> working(String userId, String company) {
        return em.createQuery("""
                        select new se.samverk.identity.Employees$Working(u, c, m)
                        from Membership m, User u, Company c
                        where u.id = m.userId
                            and c.id = m.companyId
                            and m.userId = :user
                            and m.companyId = :company
                            and m.active = true
                            and u.active = true
                        """, Working.class)
                .setParameter("user", userId)
                .setParameter("company", company)
                .getResultStream()
                .findFirst();
    }

    /** Somebody who works at a company. */
    public record Working(User user, Company company, Membership membership) {

        private Caller caller(boolean bureau) {
            return new Caller(
                    null,
                    user.id(),
                    user.name(),
                    user.email(),
                    user.language(),
                    company.id(),
                    company.name(),
                    bureau,
                    membership.role(),
                    bureau ? membership.permission() : null,
                    null,
                    bureau && Permission.isNarrowed(membership.permission(), company.isOwnAssignmentsOnly()));
        }
    }
}
