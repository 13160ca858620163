package se.samverk.lists;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.Needs;
import se.samverk.collaboration.SettingsChange;
import se.samverk.collaboration.State;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.Language;
import se.samverk.shared.Page;

/**
 * The bureau's client list with the collaborations of each client: searched on an index, read by
 * key a page at a time, in two statements however many clients there are.
 */
@Boundary
public class ClientListService {

    static final int PAGE = 25;

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientCriteria criteria;

    @Inject
    Needs needs;

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
                hasBefore && !page.isEmpty() ? (String) page.get(0)[0] : null,
                hasAfter && !page.isEmpty() ? (String) page.get(page.size() - 1)[0] : null);
    }

    /** How many clients would fit the query for each chip, whichever it asks for. */
    @Requires(Right.VIEW_CLIENTS)
    public Counts counts(ClientQuery query) {
        String service = query.filter().service();
        ClientCriteria.Conditions ofAnyService = criteria.of(query.ofAnyService());
        TypedQuery<Object[]> states = ofAnyService.bind(em.createQuery(
                "select c.state, count(distinct c.clientId) from Collaboration c"
                        + " where c.bureauId = :own"
                        + (service == null ? "" : " and c.serviceCode = :service")
                        + " and c.clientId in (select k.id from Client k where "
                        + ofAnyService.text()
                        + ") group by c.state",
                Object[].class));
        if (service != null) {
            states.setParameter("service", service);
        }
        Map<State, Long> byState = new EnumMap<>(State.class);
        states.getResultList().forEach(row -> byState.put((State) row[0], (Long) row[1]));
        return new Counts(
                count(query.with(null)),
                byState,
                count(query.with(ClientStatus.NONE)),
                count(query.with(ClientStatus.ACTION)));
    }

    /** How many clients fit the query. */
    @Requires(Right.VIEW_CLIENTS)
    public long count(ClientQuery query) {
        ClientCriteria.Conditions all = criteria.of(query);
        return all.bind(em.createQuery("select count(k) from Client k where " + all.text(), Long.class))
                .getSingleResult();
    }

    /**
     * The numbers on the chips above the list.
     *
     * @param none clients with nothing open
     * @param action clients that need something of the caller
     */
    public record Counts(long all, Map<State, Long> byState, long none, long action) {

        public long of(ClientStatus status) {
            return switch (status) {
                case NONE -> none;
                case ACTION -> action;
                default -> byState.getOrDefault(status.state(), 0L);
            };
        }
    }

    private TypedQuery<Object[]> clients(ClientQuery asked, boolean ascending, int size) {
        ClientCriteria.Conditions conditions = criteria.of(asked);
        Optional<String> key = keyOf(asked);
        TypedQuery<Object[]> query = conditions
                .bind(em.createQuery(
                        "select k.id, k.number, k.name, o.organisationNumber,"
                                + " k.contactPerson, k.email, k.language, k.registeredAt"
                                + " from Client k, Company o where o.id = k.companyId and "
                                + conditions.text()
                                + asked.order().beyond(key.isEmpty(), ascending),
                        Object[].class))
                .setMaxResults(size + 1);
        key.ifPresent(place -> query.setParameter("key", place).setParameter("id", asked.after()));
        return query;
    }

    /**
     * The place of the client that a page follows. Not in the address: the number of a client may
     * be a person's. Empty for the first page, and for an id of nobody that the caller sees.
     */
    private Optional<String> keyOf(ClientQuery asked) {
        if (asked.after() == null) {
            return Optional.empty();
        }
        ClientCriteria.Conditions any = criteria.of(ClientQuery.ALL);
        return any.bind(em.createQuery(
                        "select " + asked.order().key() + " from Client k where k.id = :after and " + any.text(),
                        String.class))
                .setParameter("after", asked.after())
                .getResultStream()
                .findFirst();
    }

    /**
     * With what is open, and where a state is asked for in which nothing is, with what is in it.
     */
    private List<ClientRow> rows(List<Object[]> page, State asked) {
        List<String> ids = page.stream().map(row -> (String) row[0]).toList();
        Map<String, Set<ClientRow.Service>> services = services(ids, asked);
        return page.stream()
                .map(row -> new ClientRow(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((OrganisationNumber) row[3]).value(),
                        (String) row[4],
                        (String) row[5],
                        (Language) row[6],
                        (Instant) row[7],
                        List.copyOf(services.getOrDefault(row[0], Set.of()))))
                .toList();
    }

    private Map<String, Set<ClientRow.Service>> services(List<String> ids, State asked) {
        Map<String, Set<ClientRow.Service>> services = new HashMap<>();
        if (ids.isEmpty()) {
            return services;
        }
        boolean closed = asked != null && !asked.isOpen();
        TypedQuery<Object[]> query = em.createQuery(
                        "select c, s from Collaboration c"
                                + " left join SettingsChange s on s.pendingId = c.id where "
                                + (closed
                                        ? "c.clientId in :ids" + " and (c.openClientId is not null or c.state = :state)"
                                        : "c.openClientId in :ids")
                                + " order by c.serviceCode, c.state",
                        Object[].class)
                .setParameter("ids", ids);
        if (closed) {
            query.setParameter("state", asked);
        }
        query.getResultList().forEach(row -> {
            Collaboration found = (Collaboration) row[0];
            services.computeIfAbsent(found.clientId(), id -> new LinkedHashSet<>())
                    .add(service(found, (SettingsChange) row[1]));
        });
        return services;
    }

    private ClientRow.Service service(Collaboration found, SettingsChange change) {
        return new ClientRow.Service(
                found.state().isOpen() ? found.id() : null,
                found.serviceCode(),
                found.state(),
                found.endsOn(),
                needs.of(found, change));
    }
}
