package se.samverk.collaboration;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samverk.client.ClientScope;
import se.samverk.client.Clients;
import se.samverk.collaboration.CollaborationView.PendingChange;
import se.samverk.identity.Boundary;
import se.samverk.identity.Caller;
import se.samverk.identity.CurrentCaller;
import se.samverk.identity.Requires;
import se.samverk.identity.Right;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Page;
import se.samverk.shared.Time;

/** Shows collaborations to the side that asks. */
@Boundary
public class CollaborationService {

    private static final int PAGE = 25;

    /** One row: the collaboration, its parties' names, its assignment, its pending change. */
    private static final String ROWS =
            "select c, k.name, o.name, b.name, a.name, a.responsibleId, s, u.name"
                    + " from Collaboration c"
                    + " join Client k on k.id = c.clientId"
                    + " join Company o on o.id = c.companyId"
                    + " join Company b on b.id = c.bureauId"
                    + " left join Assignment a on a.id = c.assignmentId"
                    + " left join SettingsChange s on s.pendingId = c.id"
                    + " left join User u on u.id = s.askedById";

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject Clients clients;
    @Inject ClientScope scope;
    @Inject CurrentCaller currentCaller;

    /**
     * All collaborations with one client, the latest first.
     *
     * @throws BusinessException NOT_FOUND for a client of another bureau
     */
    @Requires(Right.VIEW_CLIENTS)
    public List<CollaborationView> ofClient(String clientId) {
        Caller caller = currentCaller.get();
        clients.get(clientId, caller.companyId());
        return rows(
                em.createQuery(
                                ROWS + " where c.clientId = :client order by c.id desc",
                                Object[].class)
                        .setParameter("client", clientId)
                        .getResultList());
    }

    /**
     * The invitations and what became of them, the latest first, a page at a time.
     *
     * @param state only those in this state; null for all
     * @param before only those older than this cursor; null for the first page
     */
    @Requires(Right.VIEW_CLIENTS)
    public Page<CollaborationView> ofBureau(State state, String before) {
        String where =
                " where c.bureauId = :own"
                        + scope.of("c.clientId")
                        + (state == null ? "" : " and c.state = :state")
                        + (before == null ? "" : " and c.id < :before");
        var query =
                scope.bind(em.createQuery(ROWS + where + " order by c.id desc", Object[].class))
                        .setParameter("own", currentCaller.get().companyId())
                        .setMaxResults(PAGE + 1);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        List<CollaborationView> found = new ArrayList<>(rows(query.getResultList()));
        boolean more = found.size() > PAGE;
        if (more) {
            found.remove(PAGE);
        }
        return new Page<>(found, null, more ? found.get(PAGE - 1).id() : null);
    }

    /** The caller's company's invitations to answer and its active and ending collaborations. */
    @Requires(Right.VIEW_OWN_COLLABORATIONS)
    public List<CollaborationView> ownOpen() {
        List<CollaborationView> open =
                new ArrayList<>(
                        rows(
                                em.createQuery(
                                                ROWS
                                                        + " where c.companyId = :own and c.state in :states"
                                                        + " and (c.state <> :invited or c.expiresAt > :now)"
                                                        + " order by c.id",
                                                Object[].class)
                                        .setParameter("own", currentCaller.get().companyId())
                                        .setParameter(
                                                "states",
                                                EnumSet.of(
                                                        State.INVITED, State.ACTIVE, State.ENDING))
                                        .setParameter("invited", State.INVITED)
                                        .setParameter("now", clock.instant())
                                        .getResultList()));
        return Collections.unmodifiableList(open);
    }

    /**
     * The collaborations with a change that waits for the approval of the caller's side, the one
     * that has waited longest first; at most twenty-five.
     */
    @Requires(Right.CHANGE_COLLABORATIONS)
    public List<CollaborationView> awaitingApproval() {
        Caller caller = currentCaller.get();
        return rows(
                scope.bind(
                                em.createQuery(
                                        ROWS
                                                + " where "
                                                + own(caller)
                                                + " = :own"
                                                + scope.of("c.clientId")
                                                + " and s.state = :awaiting and s.askedBySide <> :side"
                                                + " and s.expiresAt > :now order by s.id",
                                        Object[].class))
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
        return em.createQuery(
                                "select count(c) from Collaboration c where c.companyId = :own",
                                Long.class)
                        .setParameter("own", currentCaller.get().companyId())
                        .getSingleResult()
                > 0;
    }

    /** All collaborations of the caller's company, the latest first. */
    @Requires(Right.VIEW_OWN_COLLABORATIONS)
    public List<CollaborationView> own() {
        return rows(
                em.createQuery(
                                ROWS + " where c.companyId = :own order by c.id desc",
                                Object[].class)
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
        return rows(
                        scope.bind(
                                        em.createQuery(
                                                ROWS
                                                        + " where c.id = :id and "
                                                        + own(caller)
                                                        + " = :own"
                                                        + scope.of("c.clientId"),
                                                Object[].class))
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

    private List<CollaborationView> rows(List<Object[]> found) {
        Caller caller = currentCaller.get();
        return found.stream().map(row -> view(row, caller)).toList();
    }

    private CollaborationView view(Object[] row, Caller caller) {
        Collaboration c = (Collaboration) row[0];
        SettingsChange change = (SettingsChange) row[6];
        boolean bureau = caller.bureau();
        return new CollaborationView(
                c.id(),
                c.clientId(),
                (String) (bureau ? row[1] : row[2]),
                (String) row[3],
                c.serviceCode(),
                c.variantCode(),
                c.periodMonths(),
                c.invoiceRecipient(),
                c.priceOre(),
                bureau ? (String) row[4] : null,
                c.state(),
                c.message(),
                bureau ? c.invitedEmail() : null,
                c.invitedAt(),
                c.expiresAt(),
                c.acceptedOn(),
                c.state() == State.ACTIVE ? c.periods().renewalAfter(Time.today(clock)) : null,
                c.endsOn(),
                c.aftermath(),
                pending(c, change, (String) row[7], caller),
                allowed(c, change, caller, (String) row[5]),
                c.version());
    }

    private static PendingChange pending(
            Collaboration c, SettingsChange change, String askedBy, Caller caller) {
        if (change == null) {
            return null;
        }
        Terms atOnce = change.isAwaitingApproval() ? change.atOnce(c.terms()) : null;
        return new PendingChange(
                change.id(),
                askedBy,
                change.askedBySide() == Side.of(caller),
                atOnce,
                change.outcome().equals(atOnce) ? null : change.outcome(),
                change.takesEffectOn(),
                change.expiresAt());
    }

    private static Set<Action> allowed(
            Collaboration c, SettingsChange change, Caller caller, String responsibleId) {
        Side side = Side.of(caller);
        Set<Action> allowed = Action.allowed(c.state(), side);
        allowed.removeIf(
                action ->
                        !switch (action) {
                            case ACCEPT, DECLINE -> Right.ANSWER_INVITATIONS.isGrantedTo(caller);
                            case RESEND, REVOKE -> Right.INVITE.isGrantedTo(caller);
                            case CHANGE_SETTINGS ->
                                    change == null && ChangeRule.allows(caller, responsibleId);
                            case ANSWER_CHANGE ->
                                    change != null
                                            && change.isAwaitingApproval()
                                            && change.askedBySide() != side
                                            && Right.APPROVE_CHANGES.isGrantedTo(caller);
                            case WITHDRAW_CHANGE ->
                                    change != null
                                            && change.askedBySide() == side
                                            && ChangeRule.allows(caller, responsibleId);
                            default -> ChangeRule.allows(caller, responsibleId);
                        });
        return allowed;
    }
}
