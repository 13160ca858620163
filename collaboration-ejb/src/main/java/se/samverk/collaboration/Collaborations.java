package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.assignment.Assignment;
import se.samverk.caller.Caller;
import se.samverk.client.Clients;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;

/** The collaborations, each read within the company that the caller acts for. */
@ApplicationScoped
public class Collaborations {

    private static final Set<State> RUNNING = EnumSet.of(State.ACTIVE, State.ENDING);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clients clients;

    @Inject
    Companies companies;

    /** A collaboration that is held, with its company, until the transaction ends. */
    record Held(Collaboration collaboration, Company company) {}

    void add(Collaboration collaboration) {
        em.persist(collaboration);
    }

    /**
     * @throws BusinessException NOT_FOUND, also for a collaboration the caller's company has no
     *     part in
     */
    public Collaboration get(String id, Caller caller) {
        Collaboration found = em.find(Collaboration.class, id);
        if (found == null || !isVisible(found, caller)) {
            throw BusinessException.notFound();
        }
        return found;
    }

    /**
     * Reads a collaboration to change it. Whoever changes a collaboration holds its company first:
     * decisions about one company come one after the other, and each sees the last one's outcome.
     *
     * @throws BusinessException NOT_FOUND, also for a collaboration the caller's company has no
     *     part in
     */
    Held getForUpdate(String id, Caller caller) {
        Held held = find(id).orElseThrow(BusinessException::notFound);
        if (!isVisible(held.collaboration(), caller)) {
            throw BusinessException.notFound();
        }
        return held;
    }

    /** The same for the system, which sees all. */
    Optional<Held> find(String id) {
        return em.createQuery("select c.companyId from Collaboration c where c.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(companies::getForUpdate)
                .map(company -> new Held(em.find(Collaboration.class, id), company));
    }

    private boolean isVisible(Collaboration collaboration, Caller caller) {
        String own = caller.bureau() ? collaboration.bureauId() : collaboration.companyId();
        BureauId bureau = new BureauId(collaboration.bureauId());
        return own.equals(caller.companyId()) && clients.isVisible(collaboration.clientId(), bureau);
    }

    /**
     * What goes on in a service between the bureau and the company that read of it; empty where no bureau works.
     *
     * @param between a bureau, which may be null, and a company
     */
    public Optional<Collaboration> running(Fact.Readers between, String serviceCode) {
        return em.createQuery("""
                        select c from Collaboration c
                        where c.companyId = :company and c.bureauId = :bureau and c.serviceCode = :service
                            and c.state in :running
                        """, Collaboration.class)
                .setParameter("company", between.companyId())
                .setParameter("bureau", between.bureauId())
                .setParameter("service", serviceCode)
                .setParameter("running", RUNNING)
                .getResultStream()
                .findFirst();
    }

    /** What goes on in a company’s service, with whichever bureau; empty where none works. */
    public Optional<Collaboration> running(String companyId, String serviceCode) {
        return em.createQuery("""
                        select c from Collaboration c
                        where c.companyId = :company and c.serviceCode = :service and c.state in :running
                        """, Collaboration.class)
                .setParameter("company", companyId)
                .setParameter("service", serviceCode)
                .setParameter("running", RUNNING)
                .getResultStream()
                .findFirst();
    }

    /** Whether the client has an open collaboration in the service (D3b). */
    boolean hasOpen(String clientId, String serviceCode) {
        return count("c.openClientId = :id and c.serviceCode = :service", clientId, "service", serviceCode) > 0;
    }

    /** The services that the client has an open collaboration in (D3b). */
    public Set<String> openServices(String clientId) {
        return Set.copyOf(
                em.createQuery("select c.serviceCode from Collaboration c where c.openClientId = :client", String.class)
                        .setParameter("client", clientId)
                        .getResultList());
    }

    /** Frees the company of its bureau when the collaboration that has just ended was its last. */
    void releaseIfLast(Held ended) {
        long others = count(
                "c.boundCompanyId = :id and c.id <> :other",
                ended.company().id(),
                "other",
                ended.collaboration().id());
        if (others == 0) {
            companies.release(ended.company());
        }
    }

    /** Whether an open collaboration is linked to the assignment (D8b). */
    boolean uses(Assignment assignment) {
        return count(
                        "c.openClientId = :id and c.assignmentId = :assignment",
                        assignment.clientId(),
                        "assignment",
                        assignment.id())
                > 0;
    }

    private long count(String where, String id, String name, String value) {
        return em.createQuery("select count(c) from Collaboration c where " + where, Long.class)
                .setParameter("id", id)
                .setParameter(name, value)
                .getSingleResult();
    }

    /** Invitations whose reminder is due by itself. */
    List<String> toBeReminded(Instant now, int most) {
        return em.createQuery("""
                        select c.id from Collaboration c
                        where c.state = :invited
                            and c.expiresAt > :now
                            and c.remindedAt is null
                            and c.invitedAt <= :sentBefore
                            and (c.remindedByHandAt is null or c.remindedByHandAt <= :byHandBefore)
                        order by c.expiresAt
                        """, String.class)
                .setParameter("invited", State.INVITED)
                .setParameter("now", now)
                .setParameter("sentBefore", now.minus(Collaboration.REMINDED_AFTER))
                .setParameter("byHandBefore", now.minus(Collaboration.APART))
                .setMaxResults(most)
                .getResultList();
    }

    /** Invitations that nobody has answered in time. */
    List<String> toBeExpired(Instant now, int most) {
        return em.createQuery("""
                        select c.id from Collaboration c
                        where c.state = :invited
                            and c.expiresAt <= :now
                        order by c.expiresAt
                        """, String.class)
                .setParameter("invited", State.INVITED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Collaborations whose agreed first day has come. */
    List<String> toBegin(LocalDate today, int most) {
        return em.createQuery("""
                        select c.id from Collaboration c
                        where c.state = :agreed
                            and c.acceptedOn <= :today
                        order by c.acceptedOn
                        """, String.class)
                .setParameter("agreed", State.AGREED)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    /** What runs between a company and whichever bureau it has. */
    List<Collaboration> running(String companyId) {
        return em.createQuery(
                        "select c from Collaboration c where c.boundCompanyId = :company order by c.id",
                        Collaboration.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** What a company has agreed for a later day, all with one bureau. */
    List<Collaboration> agreed(String companyId) {
        return em.createQuery(
                        "select c from Collaboration c where c.companyId = :company and c.state = :agreed order by c.id",
                        Collaboration.class)
                .setParameter("company", companyId)
                .setParameter("agreed", State.AGREED)
                .getResultList();
    }

    /** What a bureau has offered a company, and can be answered still. */
    List<Collaboration> offers(String companyId, BureauId bureau, Instant now) {
        return em.createQuery("""
                        select c from Collaboration c
                        where c.companyId = :company and c.bureauId = :bureau and c.state = :invited and c.expiresAt > :now
                        order by c.id
                        """, Collaboration.class)
                .setParameter("company", companyId)
                .setParameter("bureau", bureau.value())
                .setParameter("invited", State.INVITED)
                .setParameter("now", now)
                .getResultList();
    }

    /** Collaborations whose planned end has come. */
    List<String> toBeCompleted(LocalDate today, int most) {
        return em.createQuery("""
                        select c.id from Collaboration c
                        where c.state = :ending
                            and c.endsOn <= :today
                        order by c.endsOn
                        """, String.class)
                .setParameter("ending", State.ENDING)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    /** Collaborations whose next contract period has begun. */
    List<String> toBeRenewed(LocalDate today, int most) {
        return em.createQuery("""
                        select c.id from Collaboration c
                        where c.state = :active
                            and (c.renewsOn is null or c.renewsOn <= :today)
                        order by c.renewsOn
                        """, String.class)
                .setParameter("active", State.ACTIVE)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    /** Collaborations whose sides are to be told that a year is about to begin anew. */
    List<String> toBeAnnounced(LocalDate today, int most) {
        return em.createQuery("""
                        select c.id from Collaboration c
                        where c.state = :active
                            and c.periodMonths = :year
                            and c.renewsOn > :today
                            and c.renewsOn <= :soon
                            and (c.renewalToldFor is null or c.renewalToldFor <> c.renewsOn)
                        order by c.renewsOn
                        """, String.class)
                .setParameter("active", State.ACTIVE)
                .setParameter("year", Collaboration.LONG_PERIOD)
                .setParameter("today", today)
                .setParameter("soon", today.plusDays(Collaboration.RENEWAL_TOLD_DAYS))
                .setMaxResults(most)
                .getResultList();
    }
}
