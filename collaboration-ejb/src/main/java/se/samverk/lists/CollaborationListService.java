package se.samverk.lists;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;

/** All collaborations of the clients that a list shows, for reading all of them. */
@Boundary
public class CollaborationListService {

    private static final String FROM = """
            from Collaboration c
            join Client k on k.id = c.clientId
            left join Assignment w on w.id = c.assignmentId
            left join User u on u.id = w.responsibleId
            where
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientCriteria criteria;

    /** How many there are. */
    @Requires(Right.VIEW_CLIENTS)
    public long count(ClientQuery query) {
        return bound(query, "select count(c) ", "", Long.class).getSingleResult();
    }

    /**
     * A piece of them, the newest first.
     *
     * @param query which clients; where it asks for a state, an action or a service, only
     *     collaborations that have it
     * @param after the id that the piece comes after; null for the first
     */
    @Requires(Right.VIEW_CLIENTS)
    public Page<CollaborationRow> piece(ClientQuery query, String after, int size) {
        Keyset from = Keyset.after(after);
        return from.piece(bound(query, """
                        select new se.samverk.lists.CollaborationRow(
                            c.id, k.number, k.name, c.serviceCode, c.variantCode, c.state, c.periodMonths,
                            c.invoiceRecipient, c.priceOre, c.invitedAt, c.acceptedOn, c.renewsOn, c.endsOn,
                            w.name, u.name)
                        """, from.of("c"), CollaborationRow.class), size, CollaborationRow::id);
    }

    private <T> TypedQuery<T> bound(ClientQuery query, String select, String ending, Class<T> type) {
        String service = query.filter().service();
        ClientCriteria.Conditions clients =
                criteria.of(query.status() == ClientStatus.NONE ? query : query.ofAnyService());
        String ofStatus = criteria.ofStatus(clients, query, "c");
        TypedQuery<T> bound = clients.bind(em.createQuery(
                select
                        + FROM
                        + clients.text()
                        + ofStatus
                        + (service == null ? "" : " and c.serviceCode = :service")
                        + ending,
                type));
        if (service != null) {
            bound.setParameter("service", service);
        }
        return bound;
    }
}
