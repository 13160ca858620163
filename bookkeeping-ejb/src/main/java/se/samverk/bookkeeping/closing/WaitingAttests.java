package se.samverk.bookkeeping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.AccountingPeriod;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.workspace.Desk;
import se.samverk.workspace.Does;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells approvers of months that the other side has locked and theirs is to attest (B46, B38). */
@ApplicationScoped
public class WaitingAttests implements WaitingTasks {

    @PersistenceContext
    EntityManager em;

    /** A month that waits. */
    public record Waiting(String companyId, Integer month) {

        private WaitingTask task() {
            return new WaitingTask(
                    companyId, "MONTHS_TO_ATTEST", 1, null, Month.of(month).toString());
        }
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        return Stream.of(Side.values())
                .flatMap(side -> waiting(side, approving(desks, side)))
                .map(Waiting::task)
                .toList();
    }

    private static List<String> approving(List<Desk> desks, Side side) {
        return desks.stream()
                // Where no bureau comes in any more what waits for one waits for the company.
                .filter(desk ->
                        desk.admission().side() == side || desk.admission().bureauId() == null)
                .filter(desk -> desk.admission().isDoing(Does.EITHER_SIDE, ServiceRole.APPROVER))
                .map(Desk::companyId)
                .toList();
    }

    private Stream<Waiting> waiting(Side side, List<String> companies) {
        return companies.isEmpty()
                ? Stream.empty()
                : em.createQuery("""
                        select new se.samverk.bookkeeping.closing.WaitingAttests$Waiting(p.companyId, p.month)
                        from AccountingPeriod p
                        where p.companyId in :companies and p.awaits = :side and p.state = :locked
                        order by p.companyId, p.month
                        """, Waiting.class)
                        .setParameter("companies", companies)
                        .setParameter("side", side)
                        .setParameter("locked", AccountingPeriod.State.LOCKED)
                        .getResultStream();
    }
}
