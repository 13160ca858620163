package se.samverk.collaboration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.assignment.Assignment;
import se.samverk.assignment.Assignments;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.shared.Time;

/** Maintenance – Client – Collaborations: which assignment each is linked to (S8, D8a). */
@Boundary
public class LinkingService {

    private static final int PAGE = 25;

    private static final String ROWS = """
            select new se.samverk.collaboration.LinkRow(
                c.id, c.version, k.id, k.name, c.serviceCode, c.state, a.id, a.name)
            from Collaboration c
            join Client k on k.id = c.clientId
            left join Assignment a on a.id = c.assignmentId
            where c.bureauId = :own
                and c.openClientId is not null
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Assignments assignments;

    @Inject
    Collaborations collaborations;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * The open collaborations that are not linked, newest first, a page at a time.
     *
     * @param linkedToo also those that are
     * @param clientId only those of one client; null for all
     */
    @Requires(Right.MAINTAIN)
    public Page<LinkRow> page(boolean linkedToo, String clientId, Keyset from) {
        return from.page(place -> query(linkedToo, clientId, place), PAGE, LinkRow::id);
    }

    private TypedQuery<LinkRow> query(boolean linkedToo, String clientId, Keyset from) {
        TypedQuery<LinkRow> query = rows((linkedToo ? "" : " and c.assignmentId is null")
                + (clientId == null ? "" : " and c.clientId = :client")
                + from.of("c"));
        if (clientId != null) {
            query.setParameter("client", clientId);
        }
        return query;
    }

    /**
     * Some of them, by id.
     *
     * @throws BusinessException NOT_FOUND when one is not there, not open or another bureau's
     */
    @Requires(Right.MAINTAIN)
    public List<LinkRow> chosen(Collection<String> ids) {
        List<LinkRow> found = ids.isEmpty()
                ? List.of()
                : rows(" and c.id in :ids order by k.sortKey, c.id")
                        .setParameter("ids", ids)
                        .getResultList();
        if (found.isEmpty() || found.size() < new HashSet<>(ids).size()) {
            throw BusinessException.notFound();
        }
        return found;
    }

    private TypedQuery<LinkRow> rows(String more) {
        return em.createQuery(ROWS + more, LinkRow.class)
                .setParameter("own", currentCaller.get().companyId());
    }

    /**
     * Links collaborations of one client to one of its open assignments, or moves them there, all
     * of them or none. The assignment is held: it cannot be ended at the same time (D8b).
     *
     * @param versions by collaboration, the version that was shown
     * @return how many were linked anew
     * @throws BusinessException NOT_FOUND; STALE; ILLEGAL_STATE for one that is no longer open;
     *     ASSIGNMENT_REQUIRED at {@code assignment} unless it is an open one of that client
     */
    @Retry
    @Requires(Right.MAINTAIN)
    public int link(Map<String, Integer> versions, String assignmentId) {
        if (assignmentId == null) {
            throw BusinessException.at("assignment", CollaborationError.ASSIGNMENT_REQUIRED);
        }
        Caller caller = currentCaller.get();
        // In one order, whoever else links some of the same.
        List<Collaboration> held = new TreeMap<>(versions)
                .entrySet().stream()
                        .map(shown -> held(shown.getKey(), shown.getValue(), caller))
                        .toList();
        Assignment assignment = assignments
                .findForUpdate(assignmentId, caller.bureauId())
                .filter(found -> found.isOpenOn(Time.today(clock)))
                .orElseThrow(LinkingService::notOffered);
        if (held.stream().anyMatch(each -> !each.clientId().equals(assignment.clientId()))) {
            throw notOffered();
        }
        return (int) held.stream().filter(each -> link(each, assignment)).count();
    }

    private static BusinessException notOffered() {
        return BusinessException.at("assignment", CollaborationError.ASSIGNMENT_REQUIRED);
    }

    private Collaboration held(String id, int version, Caller caller) {
        Collaboration collaboration = collaborations.getForUpdate(id, caller).collaboration();
        if (collaboration.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        return collaboration;
    }

    /** Whether it was not linked there already. */
    private boolean link(Collaboration collaboration, Assignment assignment) {
        String present = collaboration.assignmentId();
        if (assignment.id().equals(present)) {
            return false;
        }
        String before = present == null
                ? null
                : assignments
                        .find(present, new BureauId(collaboration.bureauId()))
                        .map(Assignment::name)
                        .orElse(null);
        collaboration.linkTo(assignment.id());
        em.flush();
        facts.fire(CollaborationLinked.of(collaboration, before, assignment));
        return true;
    }
}
