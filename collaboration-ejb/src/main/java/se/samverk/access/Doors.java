package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.caller.Caller;
import se.samverk.client.Clients;
import se.samverk.collaboration.State;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.BureauId;
import se.samverk.shared.Time;

/** Finds companies by their customer numbers, for those who see them. */
@ApplicationScoped
public class Doors {

    private static final Set<State> RUNNING = EnumSet.of(State.ACTIVE, State.ENDING);
    private static final Set<State> ACCEPTED = EnumSet.of(State.ACTIVE, State.ENDING, State.ENDED);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clients clients;

    @Inject
    Clock clock;

    /**
     * A company, as one of the two sides sees it.
     *
     * @param clientId null on its own side
     */
    public record Door(
            String companyId,
            String name,
            OrganisationNumber organisationNumber,
            String customerNumber,
            String clientId) {

        /** On its own side. */
        public Door(String companyId, String name, OrganisationNumber organisationNumber, String customerNumber) {
            this(companyId, name, organisationNumber, customerNumber, null);
        }
    }

    Optional<Door> ofClient(String customerNumber, BureauId bureau) {
        return em.createQuery("""
                        select new se.samverk.access.Doors$Door(
                            c.id, k.name, c.organisationNumber, c.customerNumber, k.id)
                        from Company c, Client k
                        where c.customerNumber = :number and k.companyId = c.id and k.bureauId = :bureau
                        """, Door.class)
                .setParameter("number", customerNumber)
                .setParameter("bureau", bureau.value())
                .getResultStream()
                .filter(door -> clients.isVisible(door.clientId(), bureau))
                .findFirst();
    }

    Optional<Door> ofOwnCompany(String customerNumber, String companyId) {
        return em.createQuery("""
                        select new se.samverk.access.Doors$Door(c.id, c.name, c.organisationNumber, c.customerNumber)
                        from Company c
                        where c.customerNumber = :number and c.id = :company
                        """, Door.class)
                .setParameter("number", customerNumber)
                .setParameter("company", companyId)
                .getResultStream()
                .findFirst();
    }

    String customerNumber(String companyId) {
        return em.createQuery("select c.customerNumber from Company c where c.id = :company", String.class)
                .setParameter("company", companyId)
                .getSingleResult();
    }

    /** The services that the two have beside one, by code; on the company's own side also those it goes on with. */
    List<String> otherServices(Door door, String serviceCode) {
        boolean ofClient = door.clientId() != null;
        var query = em.createQuery(
                        "select distinct c.serviceCode from Collaboration c"
                                + " where c.companyId = :company and c.serviceCode <> :service and c.state in :states"
                                + (ofClient ? " and c.clientId = :client" : "")
                                + " order by c.serviceCode",
                        String.class)
                .setParameter("company", door.companyId())
                .setParameter("service", serviceCode)
                .setParameter("states", ofClient ? RUNNING : ACCEPTED);
        if (ofClient) {
            query.setParameter("client", door.clientId());
        }
        return query.getResultList();
    }

    /** The services that a company has, or has had. */
    List<String> services(String companyId) {
        return em.createQuery("""
                        select distinct c.serviceCode from Collaboration c
                        where c.companyId = :company and c.state in :accepted
                        order by c.serviceCode
                        """, String.class)
                .setParameter("company", companyId)
                .setParameter("accepted", ACCEPTED)
                .getResultList();
    }

    /** The customer numbers of the clients in whose service somebody works (D7a), by the names of the clients. */
    List<String> clientsOf(Caller employee, String serviceCode) {
        return em.createQuery("""
                        select y.customerNumber
                        from Collaboration c, Assignment a, Client k, Company y
                        where c.bureauId = :bureau and c.serviceCode = :service and c.state in :running
                            and a.id = c.assignmentId and a.startsOn <= :today
                            and (a.endsOn is null or a.endsOn > :today)
                            and (a.responsibleId = :user or exists (
                                select b.id from Assignment b join b.participantIds p where b.id = a.id and p = :user))
                            and k.id = c.clientId and y.id = c.companyId
                        order by k.sortKey, k.id
                        """, String.class)
                .setParameter("bureau", employee.companyId())
                .setParameter("service", serviceCode)
                .setParameter("running", RUNNING)
                .setParameter("today", Time.today(clock))
                .setParameter("user", employee.userId())
                .getResultList();
    }
}
