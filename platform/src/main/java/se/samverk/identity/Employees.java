package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.company.Company;
import se.samverk.shared.BureauId;

/** Who works at a bureau, for what goes on for them after they have left the page. */
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
        return em.createQuery("""
                        select new se.samverk.identity.Employees$Working(u, c, m)
                        from Membership m, User u, Company c
                        where u.id = m.userId
                            and c.id = m.companyId
                            and m.userId = :user
                            and m.companyId = :bureau
                            and m.active = true
                            and u.active = true
                            and c.bureau = true
                        """, Working.class)
                .setParameter("user", userId)
                .setParameter("bureau", bureau.value())
                .getResultStream()
                .findFirst()
                .map(Working::caller);
    }

    /** Somebody who works at a bureau. */
    public record Working(User user, Company bureau, Membership membership) {

        private Caller caller() {
            return new Caller(
                    null,
                    user.id(),
                    user.name(),
                    user.email(),
                    user.language(),
                    bureau.id(),
                    bureau.name(),
                    true,
                    membership.role(),
                    membership.permission(),
                    null,
                    Permission.isNarrowed(membership.permission(), bureau.isOwnAssignmentsOnly()));
        }
    }
}
