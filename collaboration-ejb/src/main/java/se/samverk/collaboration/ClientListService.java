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
import se.samverk.client.ClientScope;
import se.samverk.client.SearchWords;
import se.samverk.company.OrganisationNumber;
import se.samverk.identity.Boundary;
import se.samverk.identity.CurrentCaller;
import se.samverk.identity.Requires;
import se.samverk.identity.Right;
import se.samverk.shared.Page;

/**
 * The bureau's client list with the collaborations of each client: searched on an index, read by
 * key a page at a time, in two statements however many clients there are.
 */
@Boundary
public class ClientListService {

    static final int PAGE = 25;

    @PersistenceContext EntityManager em;
    @Inject ClientScope scope;
    @Inject CurrentCaller currentCaller;

    /** One page of the list. */
    @Requires(Right.VIEW_CLIENTS)
    public Page<ClientRow> page(ClientQuery query) {
        boolean ascending = query.descending() == query.backwards();
        List<Object[]> found = clients(query, ascending).getResultList();
        boolean more = found.size() > PAGE;
        List<Object[]> page = new ArrayList<>(more ? found.subList(0, PAGE) : found);
        if (query.backwards()) {
            Collections.reverse(page);
        }
        boolean hasBefore = query.backwards() ? more : query.after() != null;
        boolean hasAfter = query.backwards() ? query.after() != null : more;
        return new Page<>(
                rows(page),
                hasBefore && !page.isEmpty() ? cursor(page.get(0)) : null,
                hasAfter && !page.isEmpty() ? cursor(page.get(page.size() - 1)) : null);
    }

    /** How many clients have a collaboration in each state; {@code null} stands for all clients. */
    @Requires(Right.VIEW_CLIENTS)
    public Counts counts() {
        String own = currentCaller.get().companyId();
        Map<State, Long> byState = new EnumMap<>(State.class);
        scope.bind(
                        em.createQuery(
                                "select c.state, count(distinct c.clientId) from Collaboration c"
                                        + " where c.bureauId = :own"
                                        + scope.of("c.clientId")
                                        + " group by c.state",
                                Object[].class))
                .setParameter("own", own)
                .getResultList()
                .forEach(row -> byState.put((State) row[0], (Long) row[1]));
        Long all =
                scope.bind(
                                em.createQuery(
                                        "select count(k) from Client k where k.bureauId = :own"
                                                + scope.of("k.id"),
                                        Long.class))
                        .setParameter("own", own)
                        .getSingleResult();
        return new Counts(all, byState);
    }

    /** The numbers on the chips above the list. */
    public record Counts(long all, Map<State, Long> byState) {}

    private TypedQuery<Object[]> clients(ClientQuery asked, boolean ascending) {
        List<String> words = SearchWords.ofSearch(asked.search());
        StringBuilder where =
                new StringBuilder("k.bureauId = :own and o.id = k.companyId" + scope.of("k.id"));
        for (int i = 0; i < words.size(); i++) {
            where.append(
                    " and k.id in (select w%1$d.id from Client w%1$d join w%1$d.words t%1$d"
                                    .formatted(i)
                            + " where t%1$d.bureauId = :own and t%1$d.word like :word%1$d escape '!')"
                                    .formatted(i));
        }
        if (asked.state() != null) {
            where.append(
                    " and exists (select c.id from Collaboration c where c.bureauId = :own"
                            + " and c.state = :state and c.clientId = k.id)");
        }
        if (asked.after() != null) {
            String beyond = ascending ? ">" : "<";
            where.append(
                    " and (k.sortKey %1$s :key or (k.sortKey = :key and k.id %1$s :id))"
                            .formatted(beyond));
        }
        String direction = ascending ? "" : " desc";
        TypedQuery<Object[]> query =
                scope.bind(
                                em.createQuery(
                                        "select k.id, k.number, k.name, o.organisationNumber, k.sortKey"
                                                + " from Client k, Company o where "
                                                + where
                                                + " order by k.sortKey%1$s, k.id%1$s"
                                                        .formatted(direction),
                                        Object[].class))
                        .setParameter("own", currentCaller.get().companyId())
                        .setMaxResults(PAGE + 1);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i) + "%");
        }
        if (asked.state() != null) {
            query.setParameter("state", asked.state());
        }
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

    private List<ClientRow> rows(List<Object[]> page) {
        Map<String, List<ClientRow.Service>> services = new HashMap<>();
        List<String> ids = page.stream().map(row -> (String) row[0]).toList();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select c.openClientId, c.serviceCode, c.state, c.endsOn from Collaboration c"
                                    + " where c.openClientId in :ids order by c.serviceCode",
                            Object[].class)
                    .setParameter("ids", ids)
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
                                        services.getOrDefault((String) row[0], List.of())))
                .toList();
    }
}
