package se.samverk.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Plans with the names of their parties and of those who had to do with them. */
@ApplicationScoped
public class PlanViews {

    private static final String ROWS = "select p, k.name, o.name, b.name, w.name, s.name, a.name from ClientPlan p"
            + " join Client k on k.id = p.clientId"
            + " join Company o on o.id = p.companyId"
            + " join Company b on b.id = p.bureauId"
            + " join User w on w.id = p.savedById"
            + " left join User s on s.id = p.sentById"
            + " left join User a on a.id = p.agreedById";

    @PersistenceContext
    EntityManager em;

    /** All versions of a client's plan, the latest first. */
    List<PlanView> ofClient(String clientId) {
        return em.createQuery(ROWS + " where p.clientId = :client order by p.number desc", Object[].class)
                .setParameter("client", clientId)
                .getResultStream()
                .map(row -> view(row, (String) row[1]))
                .toList();
    }

    /** What a company has been sent, by whichever bureau, the latest first. */
    List<PlanView> sentTo(String companyId) {
        return em.createQuery(
                        ROWS
                                + " where p.companyId = :company and p.state <> :draft"
                                + " order by p.sentAt desc, p.id desc",
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("draft", ClientPlan.State.DRAFT)
                .getResultStream()
                // By its own name: what a bureau calls it in its register is the bureau's.
                .map(row -> view(row, (String) row[2]))
                .toList();
    }

    private static PlanView view(Object[] row, String clientName) {
        ClientPlan plan = (ClientPlan) row[0];
        return new PlanView(
                plan.id(),
                clientName,
                (String) row[3],
                plan.number(),
                plan.state(),
                plan.lines().stream().map(PlanViews::line).toList(),
                plan.services().stream().map(PlanViews::service).toList(),
                plan.note(),
                (String) row[4],
                plan.savedAt(),
                (String) row[5],
                plan.sentAt(),
                (String) row[6],
                plan.agreedAt());
    }

    private static PlanView.Line line(PlanLine line) {
        return new PlanView.Line(line.name(), line.outcome());
    }

    private static PlanView.Service service(PlannedService service) {
        return new PlanView.Service(service.serviceCode(), service.variantCode(), service.terms());
    }
}
