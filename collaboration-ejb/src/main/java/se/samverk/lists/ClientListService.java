package se.samverk.lists;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
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
import se.samverk.company.OrganisationNumber;
import se.samverk.lists.ClientPlaces.Place;
import se.samverk.shared.Language;
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
    ClientPlaces places;

    @Inject
    Needs needs;

    /**
     * One page of the list, for people: where nothing is left in the direction they went, the page
     * at that end of the list.
     */
    @Requires(Right.VIEW_CLIENTS)
    public Page<ClientRow> page(ClientQuery query) {
        Optional<Place> place = places.find(query.order(), query.after());
        boolean backwards = place.isPresent() && query.backwards();
        Page<ClientRow> page = read(query, place, backwards, PAGE);
        return place.isPresent() && page.rows().isEmpty() ? read(query, Optional.empty(), !backwards, PAGE) : page;
    }

    /** A part of the list of another size, for reading all of it; empty at its end. */
    @Requires(Right.VIEW_CLIENTS)
    public Page<ClientRow> piece(ClientQuery query, int size) {
        Optional<Place> place = places.find(query.order(), query.after());
        return read(query, place, place.isPresent() && query.backwards(), size);
    }

    private Page<ClientRow> read(ClientQuery query, Optional<Place> place, boolean backwards, int size) {
        List<Found> found = clients(query, place, backwards, size).getResultList();
        boolean more = found.size() > size;
        List<Found> page = new ArrayList<>(more ? found.subList(0, size) : found);
        if (backwards) {
            Collections.reverse(page);
        }
        boolean hasBefore = backwards ? more : place.isPresent();
        boolean hasAfter = backwards ? place.isPresent() : more;
        return new Page<>(
                rows(page.stream().map(Found::row).toList(), query.state()),
                hasBefore && !page.isEmpty() ? cursor(query, page.get(0)) : null,
                hasAfter && !page.isEmpty() ? cursor(query, page.get(page.size() - 1)) : null);
    }

    private String cursor(ClientQuery query, Found at) {
        return places.cursor(query.order(), new Place(at.key(), at.row().id()));
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

    private TypedQuery<Found> clients(ClientQuery asked, Optional<Place> place, boolean backwards, int size) {
        boolean ascending = asked.descending() == backwards;
        ClientCriteria.Conditions conditions = criteria.of(asked);
        TypedQuery<Found> query = conditions
                .bind(em.createQuery(
                        """
                        select new se.samverk.lists.ClientListService$Found(
                            %s, k.id, k.number, k.name, o.organisationNumber, k.contactPerson, k.email, k.language,
                            k.registeredAt)
                        from Client k, Company o
                        where o.id = k.companyId
                            and %s
                            %s
                        """.formatted(
                                        asked.order().key(),
                                        conditions.text(),
                                        asked.order().beyond(place.isEmpty(), ascending)),
                        Found.class))
                .setMaxResults(size + 1);
        place.ifPresent(from -> query.setParameter("key", from.key()).setParameter("id", from.id()));
        return query;
    }

    /**
     * A client as the query finds it.
     *
     * @param key what it is placed by
     */
    public record Found(String key, ClientRow row) {

        public Found(
                String key,
                String id,
                String number,
                String name,
                OrganisationNumber organisationNumber,
                String contactPerson,
                String email,
                Language language,
                Instant registeredAt) {
            this(
                    key,
                    new ClientRow(
                            id,
                            number,
                            name,
                            organisationNumber.value(),
                            contactPerson,
                            email,
                            language,
                            registeredAt,
                            List.of()));
        }
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
        TypedQuery<InService> query = em.createQuery(
                        """
                        select new se.samverk.lists.ClientListService$InService(c, s)
                        from Collaboration c
                        left join SettingsChange s on s.pendingId = c.id
                        where %s
                        order by c.serviceCode, c.state
                        """.formatted(closed ? OPEN_OR_IN_STATE : "c.openClientId in :ids"), InService.class)
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
    public record InService(Collaboration collaboration, SettingsChange change) {}

    private ClientRow.Service service(Collaboration found, SettingsChange change) {
        return new ClientRow.Service(
                found.state().isOpen() ? found.id() : null,
                found.serviceCode(),
                found.state(),
                found.state() == State.AGREED ? found.acceptedOn() : found.endsOn(),
                needs.of(found, change));
    }
}
