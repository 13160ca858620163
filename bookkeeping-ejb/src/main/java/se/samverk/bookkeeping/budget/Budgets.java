package se.samverk.bookkeeping.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;

/** The budgets of companies, by account and month, and what really came of the months; debit is positive. */
@ApplicationScoped
class Budgets {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What stands for an account in a month. */
    public record Sum(String account, int month, BigDecimal amount) {}

    /** What is budgeted in months. */
    SortedMap<String, Map<YearMonth, Amount>> budgeted(String companyId, YearMonth first, YearMonth last) {
        return byAccount(em.createQuery("""
                        select new se.samverk.bookkeeping.budget.Budgets$Sum(b.account, b.month, b.amount)
                        from BudgetAmount b
                        where b.companyId = :company and b.month between :first and :last
                        """, Sum.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(first))
                .setParameter("last", Month.number(last))
                .getResultList());
    }

    /** What was earned and what it cost in months. */
    SortedMap<String, Map<YearMonth, Amount>> outcome(String companyId, YearMonth first, YearMonth last) {
        return byAccount(em.createQuery("""
                        select new se.samverk.bookkeeping.budget.Budgets$Sum(t.account, t.month, sum(t.debit - t.credit))
                        from AccountTurnover t
                        where t.companyId = :company and t.month between :first and :last
                        group by t.account, t.month
                        """, Sum.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(first))
                .setParameter("last", Month.number(last))
                .getResultList());
    }

    private static SortedMap<String, Map<YearMonth, Amount>> byAccount(List<Sum> sums) {
        SortedMap<String, Map<YearMonth, Amount>> all = new TreeMap<>();
        sums.stream()
                .filter(sum ->
                        BudgetSide.isBudgeted(sum.account()) && sum.amount().signum() != 0)
                .forEach(sum -> all.computeIfAbsent(sum.account(), account -> new HashMap<>())
                        .put(Month.of(sum.month()), new Amount(sum.amount())));
        return all;
    }

    /** What a change has to name; 0 where there is no budget. */
    int version(BudgetYear year) {
        Budget budget = em.find(Budget.class, new Budget.Key(year));
        return budget == null ? 0 : budget.version();
    }

    /**
     * Puts other amounts in the place of all.
     *
     * @param version as it was read
     * @throws BusinessException STALE when somebody else has changed it since
     */
    void replace(BudgetYear year, SortedMap<String, Map<YearMonth, Amount>> amounts, int version) {
        Budget budget = em.find(Budget.class, new Budget.Key(year), LockModeType.PESSIMISTIC_WRITE);
        if ((budget == null ? 0 : budget.version()) != version) {
            throw new BusinessException(CommonError.STALE);
        }
        if (budget == null) {
            em.persist(new Budget(year, clock.instant()));
        } else {
            budget.change(clock.instant());
        }
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(refused, Map.of("budget_pk", new BusinessException(CommonError.STALE)));
        }
        em.createQuery("delete from BudgetAmount b where b.companyId = :company and b.fiscalYearId = :year")
                .setParameter("company", year.companyId())
                .setParameter("year", year.id())
                .executeUpdate();
        amounts.forEach((account, months) ->
                months.forEach((month, amount) -> em.persist(new BudgetAmount(year, account, month, amount))));
    }
}
