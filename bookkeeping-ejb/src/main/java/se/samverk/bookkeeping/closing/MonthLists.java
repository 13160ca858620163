package se.samverk.bookkeeping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.closing.MonthView.Balance;
import se.samverk.bookkeeping.closing.MonthView.OwnPoint;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.bookkeeping.ledger.ToldBalances;
import se.samverk.bookkeeping.ledger.ToldBalances.Told;
import se.samverk.bookkeeping.ledger.VatReturns;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthPoints;
import se.samverk.month.MonthSpan;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;

/** Reads the list of a month (B41, B42): what the services tell, what is reconciled, the points of one's own. */
@ApplicationScoped
class MonthLists {

    /** Accounts of which others tell what they hold: cash and bank, and the tax account (BAS 19xx, 1630). */
    private static final String CASH_AND_BANK = "19%";

    static final String ATTEST = "ATTEST";

    private static final String TAX_ACCOUNT = "1630";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Instance<MonthPoints> services;

    @Inject
    Instance<ToldBalances> tellers;

    @Inject
    Periods periods;

    @Inject
    Accounts accounts;

    @Inject
    VatReturns turnover;

    /**
     * Whose list it is.
     *
     * @param bureauId the bureau whose points are on it; null for none
     */
    record Whose(String companyId, String bureauId) {

        List<String> owners() {
            return bureauId == null ? List.of(companyId) : List.of(companyId, bureauId);
        }
    }

    /**
     * @throws BusinessException NOT_FOUND for a month that is in no fiscal year
     */
    MonthView view(Whose whose, YearMonth month) {
        PeriodView found = periods.month(whose.companyId(), month);
        PeriodView period = whose.bureauId() == null ? found.withoutBureau() : found;
        List<Balance> balances = balances(whose.companyId(), month);
        return new MonthView(
                period,
                month.isBefore(YearMonth.from(Time.today(clock))),
                Stream.of(
                                points(whose.companyId(), month),
                                told(whose.companyId(), month, balances),
                                attest(whose.companyId(), period))
                        .flatMap(each -> each)
                        .sorted((one, other) -> one.kind().compareTo(other.kind()))
                        .toList(),
                balances,
                own(whose, month));
    }

    private Stream<MonthPoint> points(String companyId, YearMonth month) {
        MonthSpan span = MonthSpan.of(month, month, clock);
        return services.stream()
                .flatMap(service ->
                        Stream.concat(counted(service, companyId, span), service.checked(companyId, span).stream()));
    }

    /** The last point of a month that one side has locked, where the other is to attest it (B46). */
    private static Stream<MonthPoint> attest(String companyId, PeriodView period) {
        boolean asked = period.awaits() != null || period.attestedAt() != null;
        return period.locked() && asked
                ? Stream.of(new MonthPoint(
                        companyId, period.month(), ATTEST, period.awaits() == null ? 0 : 1, null, period.awaits()))
                : Stream.empty();
    }

    /** What is told by files is a point for each that tells. */
    private static Stream<MonthPoint> told(String companyId, YearMonth month, List<Balance> balances) {
        return balances.stream()
                .filter(Balance::isTold)
                .collect(Collectors.groupingBy(Balance::toldBy))
                .entrySet()
                .stream()
                .map(each -> new MonthPoint(
                        companyId,
                        month,
                        each.getKey(),
                        each.getValue().stream()
                                .filter(balance -> !balance.isDone())
                                .count(),
                        Amount.sum(each.getValue().stream()
                                .map(Balance::getDifference)
                                .toList()),
                        null));
    }

    /** What is told of one kind together; of what nothing is told nothing is left. */
    private static Stream<MonthPoint> counted(MonthPoints service, String companyId, MonthSpan span) {
        Map<String, List<MonthPoint>> told =
                service.left(List.of(companyId), span).stream().collect(Collectors.groupingBy(MonthPoint::kind));
        return service.counted().stream()
                .map(kind -> MonthPoint.together(companyId, span.first(), kind, told.getOrDefault(kind, List.of())));
    }

    private List<Balance> balances(String companyId, YearMonth month) {
        Map<String, Told> told = told(companyId, month);
        List<String> numbers = Stream.concat(toReconcile(companyId, month).stream(), told.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, Amount> held = turnover.held(companyId, numbers, month);
        Map<String, Amount> stated = stated(companyId, month);
        Map<String, String> names =
                accounts.list(companyId).stream().collect(Collectors.toMap(Account::number, Account::name));
        return numbers.stream()
                .map(number -> {
                    Told byFile = told.get(number);
                    return new Balance(
                            number,
                            names.get(number),
                            held.getOrDefault(number, Amount.ZERO),
                            byFile == null ? stated.get(number) : byFile.amount(),
                            byFile == null ? null : byFile.kind());
                })
                .toList();
    }

    private Map<String, Told> told(String companyId, YearMonth month) {
        Map<String, Told> told = new HashMap<>();
        tellers.forEach(teller -> told.putAll(teller.at(companyId, month)));
        return told;
    }

    /** What has been used of cash, bank and tax account, and whatever was reconciled before. */
    private List<String> toReconcile(String companyId, YearMonth month) {
        return em.createQuery("""
                        select a.number from Account a
                        where a.companyId = :company
                            and ((a.number like :bank or a.number = :tax) and (
                                    exists (
                                        select t.account from AccountTurnover t
                                        where t.companyId = :company and t.account = a.number and t.month <= :month)
                                    or exists (
                                        select o.account from OpeningBalance o
                                        where o.companyId = :company and o.account = a.number))
                                or exists (
                                    select r.account from ReconciledBalance r
                                    where r.companyId = :company and r.account = a.number and r.month <= :month))
                        order by a.number
                        """, String.class)
                .setParameter("company", companyId)
                .setParameter("bank", CASH_AND_BANK)
                .setParameter("tax", TAX_ACCOUNT)
                .setParameter("month", Month.number(month))
                .getResultList();
    }

    private Map<String, Amount> stated(String companyId, YearMonth month) {
        return em.createQuery("""
                        select r from ReconciledBalance r
                        where r.companyId = :company and r.month = :month
                        """, ReconciledBalance.class)
                .setParameter("company", companyId)
                .setParameter("month", Month.number(month))
                .getResultStream()
                .collect(Collectors.toMap(ReconciledBalance::account, ReconciledBalance::amount));
    }

    /** A point that was ticked. */
    public record Ticked(String pointId, Instant at, String by) {}

    private List<OwnPoint> own(Whose whose, YearMonth month) {
        Map<String, Ticked> ticked = ticked(whose.companyId(), month);
        return em.createQuery(
                        "select p from ClosingPoint p where p.ownerId in :owners order by p.id", ClosingPoint.class)
                .setParameter("owners", whose.owners())
                .getResultStream()
                .filter(point -> !point.isRemoved() || ticked.containsKey(point.id()))
                .map(point -> own(whose, point, ticked.get(point.id())))
                .toList();
    }

    private static OwnPoint own(Whose whose, ClosingPoint point, Ticked ticked) {
        return new OwnPoint(
                point.id(),
                point.description(),
                !point.ownerId().equals(whose.companyId()),
                ticked == null ? null : ticked.by(),
                ticked == null ? null : ticked.at());
    }

    private Map<String, Ticked> ticked(String companyId, YearMonth month) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.closing.MonthLists$Ticked(t.pointId, t.tickedAt, u.name)
                        from ClosingTick t left join User u on u.id = t.tickedBy
                        where t.companyId = :company and t.month = :month
                        """, Ticked.class)
                .setParameter("company", companyId)
                .setParameter("month", Month.number(month))
                .getResultStream()
                .collect(Collectors.toMap(Ticked::pointId, Function.identity()));
    }
}
