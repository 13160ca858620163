package se.samverk.bookkeeping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import se.samverk.bookkeeping.ledger.AccountingPeriod;
import se.samverk.workspace.Desk;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/**
 * Tells of periods that the other side has opened again (B19, B38), until they are locked or a month has passed: work may
 * go on in what one held to be done.
 */
@ApplicationScoped
public class ReopenedPeriods implements WaitingTasks {

    private static final Duration TOLD = Duration.ofDays(31);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** How many there are in a company. */
    public record Count(String companyId, Long number) {}

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        List<String> reading = desks.stream()
                .filter(desk -> desk.admission().isReading())
                .map(Desk::companyId)
                .toList();
        return reading.isEmpty()
                ? List.of()
                : reopened(userId, reading).stream()
                        .map(count -> new WaitingTask(count.companyId(), "REOPENED", count.number(), null, null))
                        .toList();
    }

    private List<Count> reopened(String userId, List<String> companies) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.closing.ReopenedPeriods$Count(p.companyId, count(p))
                        from AccountingPeriod p
                        where p.companyId in :companies and p.state = :open and p.changedAt > :since
                            and not exists (
                                select m.userId from Membership m, Membership mine
                                where m.userId = p.changedBy and mine.companyId = m.companyId
                                    and mine.userId = :user)
                        group by p.companyId
                        """, Count.class)
                .setParameter("companies", companies)
                .setParameter("open", AccountingPeriod.State.OPEN)
                .setParameter("since", clock.instant().minus(TOLD))
                .setParameter("user", userId)
                .getResultList();
    }
}
