package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samverk.workspace.Desk;
import se.samverk.workspace.Does;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells of proposals that wait for who posts, and to everybody of its own drafts (B25, B38). */
@ApplicationScoped
public class WaitingDrafts implements WaitingTasks {

    @PersistenceContext
    EntityManager em;

    /** How many there are in a company. */
    public record Count(String companyId, Long number) {

        private WaitingTask waiting(String kind) {
            return new WaitingTask(companyId, kind, number, null, null);
        }
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public boolean isPersonal(WaitingTask task) {
        return "DRAFTS".equals(task.kind());
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        List<String> posting = companies(desks, desk -> desk.admission().isDoing("posting", ServiceRole.WRITER));
        List<String> typing = companies(desks, desk -> desk.admission().isDoing(Does.EITHER_SIDE, ServiceRole.WRITER));
        return Stream.concat(
                        proposals(posting).stream().map(count -> count.waiting("PROPOSALS")),
                        drafts(userId, typing).stream().map(count -> count.waiting("DRAFTS")))
                .toList();
    }

    private static List<String> companies(List<Desk> desks, Predicate<Desk> working) {
        return desks.stream().filter(working).map(Desk::companyId).toList();
    }

    private List<Count> proposals(List<String> companies) {
        return companies.isEmpty()
                ? List.of()
                : em.createQuery("""
                        select new se.samverk.bookkeeping.entry.WaitingDrafts$Count(d.companyId, count(d))
                        from EntryDraft d
                        where d.companyId in :companies and d.proposed = true
                        group by d.companyId
                        """, Count.class)
                        .setParameter("companies", companies)
                        .getResultList();
    }

    private List<Count> drafts(String userId, List<String> companies) {
        return companies.isEmpty()
                ? List.of()
                : em.createQuery("""
                        select new se.samverk.bookkeeping.entry.WaitingDrafts$Count(d.companyId, count(d))
                        from EntryDraft d
                        where d.companyId in :companies and d.proposed = false and d.madeBy = :user
                        group by d.companyId
                        """, Count.class)
                        .setParameter("companies", companies)
                        .setParameter("user", userId)
                        .getResultList();
    }
}
