package se.samverk.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samverk.client.ClientScope;
import se.samverk.client.Clients;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;

/** The assignments of clients, each read within its bureau. */
@ApplicationScoped
public class Assignments {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Clients clients;

    @Inject
    ClientScope scope;

    public Optional<Assignment> find(String id, BureauId bureau) {
        return found(id, bureau, LockModeType.NONE);
    }

    /**
     * Reads an assignment and holds it until the transaction ends, so that it is not ended while a
     * collaboration is being linked to it (D8b).
     */
    public Optional<Assignment> findForUpdate(String id, BureauId bureau) {
        return found(id, bureau, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Whether the caller sees its client is asked apart: Derby locks no row by a condition on
     * others.
     */
    private Optional<Assignment> found(String id, BureauId bureau, LockModeType lock) {
        return em.createQuery("select a from Assignment a where a.id = :id and a.bureauId = :bureau", Assignment.class)
                .setParameter("id", id)
                .setParameter("bureau", bureau.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(found -> clients.isVisible(found.clientId(), bureau));
    }

    /**
     * @throws BusinessException NOT_FOUND, also for an assignment of another bureau
     */
    Assignment getForUpdate(String id, BureauId bureau) {
        return findForUpdate(id, bureau).orElseThrow(BusinessException::notFound);
    }

    List<Assignment> ofClient(String clientId) {
        return em.createQuery("""
                        select distinct a from Assignment a
                        left join fetch a.participantIds
                        where a.clientId = :client
                        order by a.id
                        """, Assignment.class)
                .setParameter("client", clientId)
                .getResultList();
    }

    /** Those of some clients that go on today, by client, oldest first. */
    public Map<String, List<OpenAssignment>> openOf(Collection<String> clientIds) {
        Map<String, List<OpenAssignment>> open = new HashMap<>();
        if (!clientIds.isEmpty()) {
            em.createQuery("""
                            select new se.samverk.assignment.OpenAssignment(a.clientId, a.id, a.name, a.kind)
                            from Assignment a
                            where a.clientId in :clients
                                and (a.endsOn is null or a.endsOn > :today)
                            order by a.id
                            """, OpenAssignment.class)
                    .setParameter("clients", clientIds)
                    .setParameter("today", Time.today(clock))
                    .getResultList()
                    .forEach(found -> open.computeIfAbsent(found.clientId(), id -> new ArrayList<>())
                            .add(found));
        }
        return open;
    }

    /** Those a person works in that have not ended, with everybody in them, oldest first. */
    List<Assignment> notEndedOf(String userId, BureauId bureau, LocalDate today) {
        return em.createQuery("""
                        select distinct a from Assignment a
                        left join fetch a.participantIds
                        where a.bureauId = :bureau
                            and (a.endsOn is null or a.endsOn > :today)
                            and (a.responsibleId = :user or exists (
                                select b.id from Assignment b join b.participantIds p where b.id = a.id and p = :user))
                        order by a.id
                        """, Assignment.class)
                .setParameter("bureau", bureau.value())
                .setParameter("today", today)
                .setParameter("user", userId)
                .getResultList();
    }

    long countOpen(BureauId bureau, String userId, LocalDate today) {
        return em.createQuery("""
                        select count(a) from Assignment a
                        where a.bureauId = :bureau
                            and (a.endsOn is null or a.endsOn > :today)
                            and (a.responsibleId = :user or a.id in (
                                select b.id from Assignment b join b.participantIds p where p = :user))
                        """, Long.class)
                .setParameter("bureau", bureau.value())
                .setParameter("user", userId)
                .setParameter("today", today)
                .getSingleResult();
    }

    /**
     * Those of a bureau for which each of the words begins one of its name or its client's, and at
     * least one one of its own.
     */
    List<AssignmentHit> search(List<String> words, String bureauId, int most) {
        String own = "a.words like :own%d";
        String clients = """
                k.id in (
                    select w%1$d.id from Client w%1$d
                    join w%1$d.words t%1$d
                    where t%1$d.bureauId = :bureau
                        and t%1$d.word like :clients%1$d)
                """;
        StringBuilder where = new StringBuilder("a.bureauId = :bureau" + scope.of("a.clientId"));
        for (int i = 0; i < words.size(); i++) {
            where.append((" and (" + own.formatted(i) + " or " + clients.formatted(i) + ")"));
        }
        where.append(IntStream.range(0, words.size())
                .mapToObj(own::formatted)
                .collect(Collectors.joining(" or ", " and (", ")")));
        TypedQuery<AssignmentHit> query = scope.bind(em.createQuery("""
                        select new se.samverk.assignment.AssignmentHit(a.id, a.name, k.id, k.name)
                        from Assignment a
                        join Client k on k.id = a.clientId
                        where %s
                        order by a.sortKey, k.sortKey, a.id
                        """.formatted(where), AssignmentHit.class))
                .setParameter("bureau", bureauId)
                .setMaxResults(most);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("own" + i, "% " + words.get(i) + "%");
            query.setParameter("clients" + i, words.get(i) + "%");
        }
        return query.getResultList();
    }

    void add(Assignment assignment) {
        em.persist(assignment);
    }
}
