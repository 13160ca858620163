package se.samverk.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Plans with the names of their parties and of those who had to do with them. */
@ApplicationScoped
public class PlanViews {

    private static final String ROWS = """
            select new se.samverk.plan.PlanViews$Found(p, k.name, o.name, b.name, w.name, s.name, a.name)
            from ClientPlan p
            join Client k on k.id = p.clientId
            join Company o on o.id = p.companyId
            join Company b on b.id = p.bureauId
            join User w on w.id = p.savedById
            left join User s on s.id = p.sentById
            left join User a on a.id = p.agreedById
            """;

    @PersistenceContext
    EntityManager em;

    /** All versions of a client's plan, the latest first. */
    List<PlanView> ofClient(String clientId) {
        return em.createQuery(ROWS + "where p.clientId = :client order by p.number desc", Found.class)
                .setParameter("client", clientId)
                .getResultStream()
                .map(found -> found.view(found.clientName()))
                .toList();
    }

    /** What a company has been sent, by whichever bureau, the latest first. */
    List<PlanView> sentTo(String companyId) {
        return em.createQuery(ROWS + """
                                where p.companyId = :company
                                    and p.state <> :draft
                                order by p.sentAt desc, p.id desc
                                """, Found.class)
                .setParameter("company", companyId)
                .setParameter("draft", ClientPlan.State.DRAFT)
                .getResultStream()
                // By its own name: what a bureau calls it in its register is the bureau's.
                .map(found -> found.view(found.companyName()))
                .toList();
    }

    /**
     * A plan with its names.
     *
     * @param clientName what the bureau calls the client in its register
     * @param companyName the client's own name
     * @param sentBy null until it is sent
     * @param agreedBy null until it is agreed
     */
    public record Found(
            ClientPlan plan,
            String clientName,
            String companyName,
            String bureauName,
            String savedBy,
            String sentBy,
            String agreedBy) {

        private PlanView view(String shownName) {
            return new PlanView(
                    plan.id(),
                    shownName,
                    bureauName,
                    plan.number(),
                    plan.state(),
                    plan.lines().stream().map(PlanViews::line).toList(),
                    plan.services().stream().map(PlanViews::service).toList(),
                    plan.note(),
                    savedBy,
                    plan.savedAt(),
                    sentBy,
                    plan.sentAt(),
                    agreedBy,
                    plan.agreedAt());
        }
    }

    private static PlanView.Line line(PlanLine line) {
        return new PlanView.Line(line.name(), line.outcome());
    }

    private static PlanView.Service service(PlannedService service) {
        return new PlanView.Service(service.serviceCode(), service.variantCode(), service.terms());
    }
}
