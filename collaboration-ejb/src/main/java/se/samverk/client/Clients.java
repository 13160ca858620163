package se.samverk.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Named;

/** The entries of client registers, each read within its bureau. */
@ApplicationScoped
public class Clients {

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientScope scope;

    /**
     * @throws BusinessException NOT_FOUND, also for a client of another bureau, or one that the
     *     caller does not see
     */
    public Client get(String id, BureauId bureau) {
        return scope.bind(em.createQuery(
                        "select c from Client c where c.id = :id and c.bureauId = :bureau" + scope.of("c.id"),
                        Client.class))
                .setParameter("id", id)
                .setParameter("bureau", bureau.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    /** Whether the caller sees the client of its bureau. */
    public boolean isVisible(String id, BureauId bureau) {
        return !scope.isRestricted()
                || !scope.bind(em.createQuery(
                                "select c.id from Client c where c.id = :id and c.bureauId = :bureau"
                                        + scope.of("c.id"),
                                String.class))
                        .setParameter("id", id)
                        .setParameter("bureau", bureau.value())
                        .getResultList()
                        .isEmpty();
    }

    /** Which of some clients the bureau has and the caller sees. */
    public Set<String> visible(Collection<String> ids, String bureauId) {
        return new HashSet<>(scope.bind(em.createQuery(
                        "select c.id from Client c where c.bureauId = :bureau and c.id in :ids" + scope.of("c.id"),
                        String.class))
                .setParameter("bureau", bureauId)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** The names of clients, by id. */
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select new se.samverk.shared.Named(c.id, c.name) from Client c where c.id in :ids",
                            Named.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(client -> names.put(client.id(), client.name()));
        }
        return names;
    }

    void add(Client client) {
        em.persist(client);
    }

    /** Which of the companies the bureau has in its register already. */
    Set<String> registeredCompanies(String bureauId, Collection<String> companyIds) {
        return among("companyId", bureauId, companyIds);
    }

    /** Which of the client numbers the bureau uses already. */
    Set<String> usedNumbers(String bureauId, Collection<String> numbers) {
        return among("number", bureauId, numbers);
    }

    private Set<String> among(String attribute, String bureauId, Collection<String> values) {
        if (values.isEmpty()) {
            return Set.of();
        }
        List<String> found = em.createQuery(
                        "select c.%1$s from Client c where c.bureauId = :bureau and c.%1$s in :values"
                                .formatted(attribute),
                        String.class)
                .setParameter("bureau", bureauId)
                .setParameter("values", values)
                .getResultList();
        return new HashSet<>(found);
    }
}
