package se.samverk.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import se.samverk.client.ClientScope;
import se.samverk.company.Companies;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;

/** The plans, each read within the company that the caller acts for. */
@ApplicationScoped
public class Plans {

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientScope scope;

    @Inject
    Companies companies;

    void add(ClientPlan plan) {
        em.persist(plan);
    }

    /** The latest version of a client's plan: its draft, when there is one. */
    Optional<ClientPlan> latest(String clientId) {
        return em.createQuery(
                        "select p from ClientPlan p where p.clientId = :client order by p.number desc",
                        ClientPlan.class)
                .setParameter("client", clientId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Reads a plan to send it, holding its company as whoever invites does.
     *
     * @throws BusinessException NOT_FOUND, also for a plan of another bureau
     */
    ClientPlan getForUpdate(String id, BureauId bureau) {
        companies.getForUpdate(only("p.companyId", String.class, id, bureau));
        return em.find(ClientPlan.class, id);
    }

    /**
     * Reads a plan to show what sending it would do.
     *
     * @throws BusinessException NOT_FOUND, also for a plan of another bureau
     */
    public ClientPlan get(String id, BureauId bureau) {
        return only("p", ClientPlan.class, id, bureau);
    }

    private <T> T only(String what, Class<T> type, String id, BureauId bureau) {
        return scope.bind(em.createQuery(
                        "select %s from ClientPlan p where p.id = :id and p.bureauId = :bureau %s"
                                .formatted(what, scope.of("p.clientId")),
                        type))
                .setParameter("id", id)
                .setParameter("bureau", bureau.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    /** The plan that an invitation was sent with. */
    public Optional<ClientPlan> find(String id) {
        return Optional.ofNullable(id).map(present -> em.find(ClientPlan.class, present));
    }
}
