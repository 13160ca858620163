package se.samverk.collaboration;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.company.OrganisationNumber;
import se.samverk.identity.Boundary;
import se.samverk.identity.Requires;
import se.samverk.identity.Right;
import se.samverk.shared.Language;
import se.samverk.shared.Page;

/**
 * The bureau's client list with the collaborations of each client: searched on an index, read by
 * key a page at a time, in two statements however many clients there are.
 */
@Boundary
public class ClientListService {

    static final int PAGE = 25;

    @PersistenceContext EntityManager em;
    @Inject ClientCriteria criteria;

    /** One page of the list. */
    @Requires(Right.VIEW_CLIENTS)
    public Page<ClientRow> page(ClientQuery query) {
        return read(query, PAGE);
    }

    /** A part of the list of another size, for reading all of it. */
    @Requires(Right.VIEW_CLIENTS)
    public Page<ClientRow> piece(ClientQuery query, int size) {
        return read(query, size);
    }

    private Page<ClientRow> read(ClientQuery query, int size) {
        boolean ascending = query.descending() == query.backwards();
        List<Object[]> found = clients(query, ascending, size).getResultList();
        boolean more = found.size() > size;
        List<Object[]> page = new ArrayList<>(more ? found.subList(0, size) : found);
        if (query.backwards()) {
            Collections.reverse(page);
        }
        boolean hasBefore = query.backwards() ? more : query.after() != null;
        boolean hasAfter = query.backwards() ? query.after() != null : more;
        return new Page<>(
                rows(page, query.state()),
                hasBefore && !page.isEmpty() ? cursor(page.get(0)) : null,
                hasAfter && !page.isEmpty() ? cursor(page.get(page.size() - 1)) : null);
    }

    /**
     * How many of the clients that fit the query have a collaboration in each state, whichever it
     * asks for, and how many there are in any or none.
     */
    @Requires(Right.VIEW_CLIENTS)
    public Counts counts(ClientQuery query) {
        String service = query.filter().service();
        ClientCriteria.Conditions inAnyState = criteria.of(query.inAnyState());
        TypedQuery<Object[]> states =
                inAnyState.bind(
                        em.createQuery(
                                "select c.state, count(distinct c.clientId) from Collaboration c"
                                        + " where c.bureauId = :own"
                                        + (service == null ? "" : " and c.serviceCode = :service")
                                        + " and c.clientId in (select k.id from Client k where "
                                        + inAnyState.text()
                                        + ") group by c.state",
                                Object[].class));
        if (service != null) {
            states.setParameter("service", service);
        }
        Map<State, Long> byState = new EnumMap<>(State.class);
        states.getResultList().forEach(row -> byState.put((State) row[0], (Long) row[1]));
        return new Counts(count(query.withoutState()), byState);
    }

    /** How many clients fit the query. */
    @Requires(Right.VIEW_CLIENTS)
    public long count(ClientQuery query) {
        ClientCriteria.Conditions all = criteria.of(query);
        return all.bind(
                        em.createQuery(
                                "select count(k) from Client k where " + all.text(), Long.class))
                .getSingleResult();
    }

    /** The numbers on the chips above the list. */
    public record Counts(long all, Map<State, Long> byState) {}

    private TypedQuery<Object[]> clients(ClientQuery asked, boolean ascending, int size) {
        ClientCriteria.Conditions conditions = criteria.of(asked);
        String beyond =
                " and (k.sortKey %1$s :key or (k.sortKey = :key and k.id %1$s :id))"
                        .formatted(ascending ? ">" : "<");
        String direction = ascending ? "" : " desc";
        TypedQuery<Object[]> query =
                conditions
                        .bind(
                                em.createQuery(
                                        "select k.id, k.number, k.name, o.organisationNumber, k.sortKey,"
                                                + " k.contactPerson, k.email, k.language"
                                                + " from Client k, Company o where o.id = k.companyId and "
                                                + conditions.text()
                                                + (asked.after() == null ? "" : beyond)
                                                + " order by k.sortKey%1$s, k.id%1$s"
                                                        .formatted(direction),
                                        Object[].class))
                        .setMaxResults(size + 1);
        if (asked.after() != null) {
            int end = asked.after().lastIndexOf('.');
            query.setParameter("key", asked.after().substring(0, Math.max(0, end)));
            query.setParameter("id", asked.after().substring(end + 1));
        }
        return query;
    }

    private static String cursor(Object[] row) {
        return row[4] + "." + row[0];
    }

    /**
     * With what is open, and where a state is asked for in which nothing is, with what is in it.
     */
    private List<ClientRow> rows(List<Object[]> page, State asked) {
        Map<String, List<ClientRow.Service>> services = new HashMap<>();
        List<String> ids = page.stream().map(row -> (String) row[0]).toList();
        if (!ids.isEmpty()) {
            boolean closed = asked != null && !asked.isOpen();
            TypedQuery<Object[]> query =
                    em.createQuery(
                            closed
                                    ? "select distinct c.clientId, c.serviceCode, c.state, c.endsOn"
                                            + " from Collaboration c where c.clientId in :ids"
                                            + " and (c.openClientId is not null or c.state = :state)"
                                            + " order by c.serviceCode, c.state"
                                    : "select c.openClientId, c.serviceCode, c.state, c.endsOn"
                                            + " from Collaboration c"
                                            + " where c.openClientId in :ids order by c.serviceCode",
                            Object[].class);
            if (closed) {
                query.setParameter("state", asked);
            }
            query.setParameter("ids", ids)
                    .getResultList()
                    .forEach(
                            row ->
                                    services.computeIfAbsent(
                                                    (String) row[0], id -> new ArrayList<>())
                                            .add(
                                                    new ClientRow.Service(
                                                            (String) row[1],
                                                            (State) row[2],
                                                            (LocalDate) row[3])));
        }
        return page.stream()
                .map(
                        row ->
                                new ClientRow(
                                        (String) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        ((OrganisationNumber) row[3]).value(),
                                        (String) row[5],
                                        (String) row[6],
                                        (Language) row[7],
                                        services.getOrDefault((String) row[0], List.of())))
                .toList();
    }
}
