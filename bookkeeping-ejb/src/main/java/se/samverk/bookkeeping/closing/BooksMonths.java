package se.samverk.bookkeeping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.filing.OverdueVat;
import se.samverk.bookkeeping.ledger.AccountingPeriod;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthPoints;
import se.samverk.month.MonthSpan;
import se.samverk.month.MonthState;
import se.samverk.month.MonthState.Stage;
import se.samverk.month.MonthStates;
import se.samverk.shared.Time;
import se.samverk.workspace.Side;

/** How far the months of companies' books have come (B43): by what is counted, not by what the list of one month compares. */
@ApplicationScoped
public class BooksMonths implements MonthStates {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Instance<MonthPoints> services;

    @Inject
    OverdueVat vat;

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public Map<String, List<MonthState>> of(Collection<String> companyIds, MonthSpan months) {
        if (companyIds.isEmpty()) {
            return Map.of();
        }
        Map<Of, List<MonthPoint>> left = services.stream()
                .flatMap(service -> service.left(companyIds, months).stream())
                .collect(Collectors.groupingBy(point -> new Of(point.companyId(), point.month())));
        Map<String, Set<YearMonth>> overdue = vat.months(Set.copyOf(companyIds));
        return periods(companyIds, months).stream()
                .collect(Collectors.groupingBy(
                        Found::companyId,
                        Collectors.mapping(
                                found -> state(
                                        found,
                                        left.getOrDefault(found.of(), List.of()),
                                        overdue.getOrDefault(found.companyId(), Set.of())),
                                Collectors.toList())));
    }

    /** A month of a company. */
    private record Of(String companyId, YearMonth month) {}

    /** A month of a company as a query finds it. */
    public record Found(String companyId, Integer number, AccountingPeriod.State state, Side awaits) {

        private Of of() {
            return new Of(companyId, Month.of(number));
        }
    }

    private List<Found> periods(Collection<String> companyIds, MonthSpan months) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.closing.BooksMonths$Found(
                            p.companyId, p.month, p.state, p.awaits)
                        from AccountingPeriod p
                        where p.companyId in :companies and p.closing = 0 and p.month between :first and :last
                        order by p.month
                        """, Found.class)
                .setParameter("companies", companyIds)
                .setParameter("first", Month.number(months.first()))
                .setParameter("last", Month.number(months.last()))
                .getResultList();
    }

    /** Of a month that is locked the other side's attest may be left (B46). */
    private MonthState state(Found found, List<MonthPoint> left, Set<YearMonth> overdue) {
        boolean attestLeft = found.state() == AccountingPeriod.State.LOCKED && found.awaits() != null;
        if (attestLeft && !overdue.contains(found.of().month())) {
            return new MonthState(found.of().month(), Stage.OPEN, 1, found.awaits());
        }
        List<MonthPoint> points = new ArrayList<>(left);
        if (attestLeft) {
            points.add(
                    new MonthPoint(found.companyId(), found.of().month(), MonthLists.ATTEST, 1, null, found.awaits()));
        }
        MonthPoint all = MonthPoint.together(found.companyId(), found.of().month(), "ALL", points);
        return new MonthState(found.of().month(), stage(found, all.left(), overdue), all.left(), all.waitsFor());
    }

    private Stage stage(Found found, long left, Set<YearMonth> overdue) {
        YearMonth month = found.of().month();
        if (overdue.contains(month)) {
            return Stage.LATE;
        }
        if (found.state() == AccountingPeriod.State.LOCKED) {
            return Stage.CLOSED;
        }
        if (!month.isBefore(YearMonth.from(Time.today(clock)))) {
            return Stage.GOING;
        }
        return left == 0 ? Stage.READY : Stage.OPEN;
    }
}
