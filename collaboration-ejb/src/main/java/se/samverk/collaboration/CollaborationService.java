package se.samverk.collaboration;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.client.ClientScope;
import se.samverk.client.Clients;
import se.samverk.collaboration.CollaborationViews.Found;
import se.samverk.shared.BusinessException;

/** Shows collaborations to the side that asks. */
@Boundary
public class CollaborationService {

    private static final int PAGE = 25;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Clients clients;

    @Inject
    ClientScope scope;

    @Inject
    CollaborationViews views;

    @Inject
    CurrentCaller currentCaller;

    /**
     * All collaborations with one client, the latest first.
     *
     * @throws BusinessException NOT_FOUND for a client of another bureau
     */
    @Requires(Right.VIEW_CLIENTS)
    public List<CollaborationView> ofClient(String clientId) {
        Caller caller = currentCaller.get();
        clients.get(clientId, caller.bureauId());
        return views.of(
                em.createQuery(CollaborationViews.ROWS + "where c.clientId = :client order by c.id desc", Found.class)
                        .setParameter("client", clientId)
                        .getResultList());
    }

    /** The caller's company's invitations to answer and its active and ending collaborations. */
    @Requires(Right.VIEW_OWN_COLLABORATIONS)
    public List<CollaborationView> ownOpen() {
        List<CollaborationView> open =
                new ArrayList<>(views.of(em.createQuery(CollaborationViews.ROWS + """
                                where c.companyId = :own
                                    and c.state in :states
                                    and (c.state <> :invited or c.expiresAt > :now)
                                order by c.id
                                """, Found.class)
                        .setParameter("own", currentCaller.get().companyId())
                        .setParameter("states", EnumSet.of(State.INVITED, State.AGREED, State.ACTIVE, State.ENDING))
                        .setParameter("invited", State.INVITED)
                        .setParameter("now", clock.instant())
                        .getResultList()));
        return Collections.unmodifiableList(open);
    }

    /**
     * The ended collaborations whose service the caller's company still has: it goes on alone, or
     * reads (D5a, D7b). Of each service the last one counts, and none when it was begun anew.
     */
    @Requires(Right.VIEW_OWN_COLLABORATIONS)
    public List<CollaborationView> ownKept() {
        return views.of(em.createQuery(CollaborationViews.ROWS + """
                        where c.companyId = :own
                            and c.state = :ended
                            and not exists (
                                select l.id from Collaboration l
                                where l.companyId = c.companyId
                                    and l.serviceCode = c.serviceCode
                                    and l.state in :accepted
                                    and (l.acceptedOn > c.acceptedOn
                                        or l.acceptedOn = c.acceptedOn and l.decidedAt > c.decidedAt
                                        or l.acceptedOn = c.acceptedOn and l.decidedAt = c.decidedAt and l.id > c.id))
                        order by c.id
                        """, Found.class)
                .setParameter("own", currentCaller.get().companyId())
                .setParameter("ended", State.ENDED)
                .setParameter("accepted", EnumSet.of(State.ACTIVE, State.ENDING, State.ENDED))
                .getResultList());
    }

    /**
     * The collaborations with a change that waits for the approval of the caller's side, the one
     * that has waited longest first; at most twenty-five.
     */
    @Requires(Right.CHANGE_COLLABORATIONS)
    public List<CollaborationView> awaitingApproval() {
        Caller caller = currentCaller.get();
        return views.of(scope.bind(em.createQuery(
                        CollaborationViews.ROWS + """
                                where %s = :own
                                    %s
                                    and s.state = :awaiting
                                    and s.askedBySide <> :side
                                    and s.expiresAt > :now
                                order by s.id
                                """.formatted(own(caller), scope.of("c.clientId")), Found.class))
                .setParameter("own", caller.companyId())
                .setParameter("awaiting", SettingsChange.State.AWAITING_APPROVAL)
                .setParameter("side", Side.of(caller))
                .setParameter("now", clock.instant())
                .setMaxResults(PAGE)
                .getResultList());
    }

    /** Whether the caller's bureau is itself somebody's client, or has been asked to be. */
    @Requires(Right.VIEW_CLIENTS)
    public boolean isClientItself() {
        return em.createQuery("select count(c) from Collaboration c where c.companyId = :own", Long.class)
                        .setParameter("own", currentCaller.get().companyId())
                        .getSingleResult()
                > 0;
    }

    /** All collaborations of the caller's company, the latest first. */
    @Requires(Right.VIEW_OWN_COLLABORATIONS)
    public List<CollaborationView> own() {
        return views.of(
                em.createQuery(CollaborationViews.ROWS + "where c.companyId = :own order by c.id desc", Found.class)
                        .setParameter("own", currentCaller.get().companyId())
                        .getResultList());
    }

    /**
     * One collaboration, for either side.
     *
     * @throws BusinessException NOT_FOUND, also for one the caller's company has no part in
     */
    @Requires(Right.VIEW_COLLABORATION)
    public CollaborationView view(String collaborationId) {
        Caller caller = currentCaller.get();
        return views
                .of(scope.bind(em.createQuery(
                                CollaborationViews.ROWS
                                        + "where c.id = :id and %s = :own %s"
                                                .formatted(own(caller), scope.of("c.clientId")),
                                Found.class))
                        .setParameter("id", collaborationId)
                        .setParameter("own", caller.companyId())
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    private static String own(Caller caller) {
        return caller.bureau() ? "c.bureauId" : "c.companyId";
    }
}
