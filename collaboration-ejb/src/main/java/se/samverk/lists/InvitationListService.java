package se.samverk.lists;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.CollaborationViews;
import se.samverk.collaboration.CollaborationViews.Found;
import se.samverk.collaboration.State;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;

/** The invitations that the bureau has sent, and what became of them. */
@Boundary
public class InvitationListService {

    private static final int PAGE = 25;

    private static final String COUNTS = """
            select new se.samverk.lists.StateCount(c.state, count(c))
            from Collaboration c
            join Client k on k.id = c.clientId
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientCriteria criteria;

    @Inject
    CollaborationViews views;

    /** Those that fit, the latest first, a page at a time. */
    @Requires(Right.VIEW_CLIENTS)
    public Page<CollaborationView> page(InvitationQuery asked, Keyset from) {
        Page<Found> found = from.page(place -> query(asked, place), PAGE, Found::id);
        return new Page<>(views.of(found.rows()), found.before(), found.after());
    }

    private TypedQuery<Found> query(InvitationQuery asked, Keyset from) {
        String states = asked.outcome() == null ? "" : " and c.state in :states";
        TypedQuery<Found> query = query(CollaborationViews.ROWS, asked, states + from.of("c"), Found.class);
        if (asked.outcome() != null) {
            query.setParameter("states", asked.outcome().states());
        }
        return query;
    }

    /** How many there are in each state, whichever is asked for. */
    @Requires(Right.VIEW_CLIENTS)
    public Map<State, Long> counts(InvitationQuery asked) {
        return StateCount.byState(
                query(COUNTS, asked, " group by c.state", StateCount.class).getResultList());
    }

    private <T> TypedQuery<T> query(String rows, InvitationQuery asked, String end, Class<T> type) {
        ClientCriteria.Conditions clients = criteria.of(new ClientQuery(asked.search(), null, false, null, false));
        String service = asked.service() == null ? "" : " and c.serviceCode = :asked";
        TypedQuery<T> query = clients.bind(
                em.createQuery(rows + "where c.bureauId = :own and " + clients.text() + service + end, type));
        if (asked.service() != null) {
            query.setParameter("asked", asked.service());
        }
        return query;
    }
}
