package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.assignment.Assignment;
import se.samverk.caller.Caller;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.State;
import se.samverk.company.Companies;
import se.samverk.identity.Users;
import se.samverk.shared.SortKey;
import se.samverk.shared.Time;

/** Loads what a decision is made from. */
@ApplicationScoped
public class Accesses {

    private static final String LINKED = """
            select new se.samverk.access.Accesses$Linked(c, a)
            from Collaboration c
            left join Assignment a on a.id = c.assignmentId
            """;

    private static final Set<State> ACCEPTED = EnumSet.of(State.ACTIVE, State.ENDING, State.ENDED);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Users users;

    @Inject
    Companies companies;

    /** A collaboration and its assignment, which may be null. */
    public record Linked(Collaboration collaboration, Assignment assignment) {}

    /**
     * What there is between a company and a bureau in a service: the open collaboration, else the
     * latest.
     */
    Optional<Linked> find(String companyId, String serviceCode, String bureauId) {
        return first(query("""
                        where c.companyId = :company
                            and c.serviceCode = :service
                            and c.bureauId = :bureau
                        order by case when c.openClientId is null then 1 else 0 end, c.id desc
                        """)
                .setParameter("company", companyId)
                .setParameter("service", serviceCode)
                .setParameter("bureau", bureauId)
                .setMaxResults(1));
    }

    /**
     * The collaboration that a company has in a service, else its last, with whichever bureau;
     * invitations do not count until they are accepted. The last accepted is the one: no other is
     * accepted while one runs, but for a later day (S3, D3b, D3c); so the first days tell them apart.
     */
    Optional<Linked> lastAccepted(String companyId, String serviceCode) {
        return first(query("""
                        where c.companyId = :company
                            and c.serviceCode = :service
                            and c.state in :accepted
                        order by c.acceptedOn desc, c.decidedAt desc, c.id desc
                        """)
                .setParameter("company", companyId)
                .setParameter("service", serviceCode)
                .setParameter("accepted", ACCEPTED)
                .setMaxResults(1));
    }

    /** What a company had in a service at a moment; where nothing ran then, what it had last before. */
    Optional<Linked> acceptedBefore(Instant moment, String companyId, String serviceCode) {
        return first(query("""
                        where c.companyId = :company
                            and c.serviceCode = :service
                            and c.state in :accepted
                            and c.decidedAt <= :moment
                            and c.acceptedOn <= :day
                        order by c.acceptedOn desc, c.decidedAt desc, c.id desc
                        """)
                .setParameter("company", companyId)
                .setParameter("service", serviceCode)
                .setParameter("accepted", ACCEPTED)
                .setParameter("moment", moment)
                .setParameter("day", Time.day(moment))
                .setMaxResults(1));
    }

    private TypedQuery<Linked> query(String where) {
        return em.createQuery(LINKED + where, Linked.class);
    }

    private static Optional<Linked> first(TypedQuery<Linked> query) {
        return query.getResultList().stream().findFirst();
    }

    /** Whether the company is a bureau, which has the services for itself. */
    boolean isBureau(String companyId) {
        return companies.get(companyId).isBureau();
    }

    /** The circumstances about the caller, as of now. */
    Circumstances circumstances(Optional<Linked> linked, Caller caller) {
        return circumstances(linked, caller.userId(), isMember(caller));
    }

    /** Whether the caller is an active member of the company that it acts for, as of now. */
    boolean isMember(Caller caller) {
        return !users.members(caller.companyId(), Set.of(caller.userId())).isEmpty();
    }

    /** The circumstances about an employee, as of now. */
    Circumstances circumstances(Optional<Linked> linked, Employee employee) {
        return circumstances(linked, employee.userId(), employee.active());
    }

    /** The circumstances about somebody who belongs to the company or not, as of now. */
    Circumstances circumstances(Optional<Linked> linked, String userId, boolean member) {
        return Circumstances.of(
                linked.map(Linked::collaboration).orElse(null),
                linked.map(Linked::assignment).orElse(null),
                userId,
                member,
                Time.today(clock));
    }

    /** All who have ever been employees, by name. */
    List<Employee> employees(String bureauId) {
        return em.createQuery("""
                        select new se.samverk.access.Employee(u.id, u.name, u.active, m.active)
                        from Membership m, User u
                        where u.id = m.userId
                            and m.companyId = :bureau
                        order by u.id
                        """, Employee.class)
                .setParameter("bureau", bureauId)
                .getResultStream()
                .sorted(SortKey.by(Employee::name))
                .toList();
    }
}
