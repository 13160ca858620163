package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.assignment.Assignment;
import se.samverk.caller.Caller;
import se.samverk.client.ClientScope;
import se.samverk.collaboration.Collaboration;
import se.samverk.identity.Users;
import se.samverk.shared.Time;

/** Loads what a decision is made from, within the company that the caller acts for. */
@ApplicationScoped
public class Accesses {

    private static final String LINKED = """
            select new se.samverk.access.Accesses$Linked(c, a)
            from Collaboration c
            left join Assignment a on a.id = c.assignmentId
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ClientScope scope;

    @Inject
    Users users;

    /** A collaboration and its assignment, which may be null. */
    public record Linked(Collaboration collaboration, Assignment assignment) {}

    /** A collaboration that the caller's company has a part in. */
    Optional<Linked> find(String collaborationId, Caller caller) {
        String own = caller.bureau() ? "c.bureauId" : "c.companyId";
        return first(scope.bind(query("where c.id = :id and %s = :own %s".formatted(own, scope.of("c.clientId"))))
                .setParameter("id", collaborationId)
                .setParameter("own", caller.companyId()));
    }

    /** What there is between a client and a service: the open collaboration, else the latest. */
    Optional<Linked> find(String clientId, String serviceCode, String bureauId) {
        return first(query("""
                        where c.clientId = :client
                            and c.serviceCode = :service
                            and c.bureauId = :bureau
                        order by case when c.openClientId is null then 1 else 0 end, c.id desc
                        """)
                .setParameter("client", clientId)
                .setParameter("service", serviceCode)
                .setParameter("bureau", bureauId)
                .setMaxResults(1));
    }

    private TypedQuery<Linked> query(String where) {
        return em.createQuery(LINKED + where, Linked.class);
    }

    private static Optional<Linked> first(TypedQuery<Linked> query) {
        return query.getResultList().stream().findFirst();
    }

    /** The facts about a person of a company, as of now. */
    Facts facts(Optional<Linked> linked, String userId, String companyId) {
        return Facts.of(
                linked.map(Linked::collaboration).orElse(null),
                linked.map(Linked::assignment).orElse(null),
                userId,
                !users.members(companyId, Set.of(userId)).isEmpty(),
                Time.today(clock));
    }

    /** All who have ever been employees, by name. */
    List<Employee> employees(String bureauId) {
        return em.createQuery("""
                        select new se.samverk.access.Employee(u.id, u.name, u.active, m.active)
                        from Membership m, User u
                        where u.id = m.userId
                            and m.companyId = :bureau
                        order by u.name, u.id
                        """, Employee.class)
                .setParameter("bureau", bureauId)
                .getResultList();
    }
}
