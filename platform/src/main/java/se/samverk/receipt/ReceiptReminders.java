package se.samverk.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samverk.receipt.ReceiptFact.Occasion;
import se.samverk.receipt.ReceiptFact.Told;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.Side;
import se.samverk.workspace.Workspace;

/** When a company is reminded of receipts that are missing (K37): what is due stands in the database. */
@ApplicationScoped
@Transactional
public class ReceiptReminders {

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    ReceiptFinder finder;

    @Inject
    ReceiptKeeper keeper;

    @Inject
    Event<ReceiptsMissing> missing;

    /** The companies that are to be reminded now, the longest due first. */
    List<String> due(int most) {
        return em.createQuery("""
                        select s.companyId from ReceiptSchedule s
                        where s.nextAt <= :now
                        order by s.nextAt, s.companyId
                        """, String.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** A company is reminded, if anything is missing, and not again before the next week; both or nothing. */
    void remind(String companyId) {
        Instant now = clock.instant();
        ReceiptSchedule schedule = em.find(ReceiptSchedule.class, companyId, LockModeType.PESSIMISTIC_WRITE);
        if (!schedule.isDue(now)) {
            return;
        }
        schedule.goOn(now);
        receipts.lookAgain(companyId);
        long count = finder.count(companyId, ReceiptState.MISSING);
        if (count > 0) {
            missing.fire(new ReceiptsMissing(companyId, schedule.serviceCode(), count));
        }
    }

    Optional<DayOfWeek> day(String companyId) {
        return schedule(companyId).map(ReceiptSchedule::weekday);
    }

    private Optional<ReceiptSchedule> schedule(String companyId) {
        return Optional.ofNullable(em.find(ReceiptSchedule.class, companyId));
    }

    /**
     * @throws BusinessException RECEIPT_DAY_OF_CLIENT
     */
    void choose(DayOfWeek day) {
        if (workspace.admission().side() != Side.CLIENT) {
            throw new BusinessException(ReceiptError.RECEIPT_DAY_OF_CLIENT);
        }
        ReceiptSchedule schedule = schedule(workspace.companyId()).orElseGet(this::begun);
        Told before = told(schedule.weekday());
        Told after = told(day);
        if (!after.equals(before)) {
            schedule.choose(day, clock.instant());
            keeper.tellOfAll(day == null ? Occasion.RECEIPT_DAY_NONE : Occasion.RECEIPT_DAY_CHOSEN, before, after);
        }
    }

    private ReceiptSchedule begun() {
        ReceiptSchedule schedule = new ReceiptSchedule(workspace.companyId(), workspace.serviceCode(), clock.instant());
        em.persist(schedule);
        return schedule;
    }

    private static Told told(DayOfWeek day) {
        return new Told(null, null, null, null, day);
    }

    /** Of these companies those that want to be reminded, and of which something is missing. */
    public List<CompanyCount> wanting(Collection<String> companyIds) {
        return companyIds.isEmpty()
                ? List.of()
                : em.createQuery("""
                        select new se.samverk.receipt.CompanyCount(q.companyId, count(q))
                        from RowReceipt q, ReceiptSchedule s
                        where q.companyId in :companies and q.state = :state and s.companyId = q.companyId
                            and s.weekday is not null
                        group by q.companyId
                        """, CompanyCount.class)
                        .setParameter("companies", companyIds)
                        .setParameter("state", ReceiptState.MISSING)
                        .getResultList();
    }
}
