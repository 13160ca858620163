package se.samverk.lists;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
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
import se.samverk.shared.Page;

/**
 * The bureau's client list with the collaborations of each client: searched on an index, read by
 * key a page at a time, in two statements however many clients there are.
 */
@Boundary
public class ClientListService {

    static final int PAGE = 25;

    private static final String OPEN_OR_IN_STATE =
            "c.clientId in :ids and (c.openClientId is not null or c.state = :state)";

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
        List<ClientRow> found = clients(query, ascending, size).getResultList();
        boolean more = found.size() > size;
        List<ClientRow> page = new ArrayList<>(more ? found.subList(0, size) : found);
        if (query.backwards()) {
            Collections.reverse(page);
        }
        boolean hasBefore = query.backwards() ? more : query.after() != null;
        boolean hasAfter = query.backwards() ? query.after() != null : more;
        return new Page<>(
                rows(page, query.state()),
                hasBefore && !page.isEmpty() ? page.get(0).id() : null,
                hasAfter && !page.isEmpty() ? page.get(page.size() - 1).id() : null);
    }

    /** How many clients would fit the query for each chip, whichever it asks for. */
    @Requires(Right.VIEW_CLIENTS)
    public Counts counts(ClientQuery query) {
        String service = query.filter().service();
        ClientCriteria.Conditions ofAnyService = criteria.of(query.ofAnyService());
        TypedQuery<StateCount> states = ofAnyService.bind(em.createQuery(
                """
                select new se.samverk.lists.StateCount(c.state, count(distinct c.clientId))
                from Collaboration c
                where c.bureauId = :own
                    %s
                    and c.clientId in (select k.id from Client k where %s)
                group by c.state
                """.formatted(service == null ? "" : "and c.serviceCode = :service", ofAnyService.text()),
                StateCount.class));
        if (service != null) {
            states.setParameter("service", service);
        }
        return new Counts(
                count(query.with(null)),
                StateCount.byState(states.getResultList()),
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

    private TypedQuery<ClientRow> clients(ClientQuery asked, boolean ascending, int size) {
        ClientCriteria.Conditions conditions = criteria.of(asked);
        Optional<String> key = keyOf(asked);
        TypedQuery<ClientRow> query = conditions
                .bind(em.createQuery(
                        """
                        select new se.samverk.lists.ClientRow(
                            k.id, k.number, k.name, o.organisationNumber, k.contactPerson, k.email, k.language,
                            k.registeredAt)
                        from Client k, Company o
                        where o.id = k.companyId
                            and %s
                            %s
                        """.formatted(conditions.text(), asked.order().beyond(key.isEmpty(), ascending)),
                        ClientRow.class))
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
    private List<ClientRow> rows(List<ClientRow> page, State asked) {
        List<String> ids = page.stream().map(ClientRow::id).toList();
        Map<String, Set<ClientRow.Service>> services = services(ids, asked);
        return page.stream()
                .map(row -> row.with(List.copyOf(services.getOrDefault(row.id(), Set.of()))))
                .toList();
    }

    private Map<String, Set<ClientRow.Service>> services(List<String> ids, State asked) {
        Map<String, Set<ClientRow.Service>> services = new HashMap<>();
        if (ids.isEmpty()) {
            return services;
        }
        boolean closed = asked != null && !asked.isOpen();
        TypedQuery<Found> query = em.createQuery(
                        """
                        select new se.samverk.lists.ClientListService$Found(c, s)
                        from Collaboration c
                        left join SettingsChange s on s.pendingId = c.id
                        where %s
                        order by c.serviceCode, c.state
                        """.formatted(closed ? OPEN_OR_IN_STATE : "c.openClientId in :ids"), Found.class)
                .setParameter("ids", ids);
        if (closed) {
            query.setParameter("state", asked);
        }
        query.getResultList()
                .forEach(
                        found -> services.computeIfAbsent(found.collaboration().clientId(), id -> new LinkedHashSet<>())
                                .add(service(found.collaboration(), found.change())));
        return services;
    }

    /**
     * A collaboration of a client.
     *
     * @param change null when none is pending
     */
    public record Found(Collaboration collaboration, SettingsChange change) {}

    private ClientRow.Service service(Collaboration found, SettingsChange change) {
        return new ClientRow.Service(
                found.state().isOpen() ? found.id() : null,
                found.serviceCode(),
                found.state(),
                found.endsOn(),
                needs.of(found, change));
    }
}
