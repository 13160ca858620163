package se.samverk.bookkeeping.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.ledger.Month;

/** Reads what went in and out of accounts, in as many statements whatever there is. */
@ApplicationScoped
class TurnoverReader {

    @PersistenceContext
    EntityManager em;

    /** Of all accounts in each of the months. */
    Turnovers months(String companyId, YearMonth first, YearMonth last) {
        return new Turnovers(monthly(companyId, first, last));
    }

    /** The same, with what was there before them. */
    Turnovers withBefore(String companyId, YearMonth first, YearMonth last) {
        List<Turnovers.Sum> sums = new ArrayList<>(monthly(companyId, first, last));
        sums.addAll(em.createQuery("""
                        select new se.samverk.bookkeeping.report.Turnovers$Sum(t.account, sum(t.debit - t.credit))
                        from AccountTurnover t
                        where t.companyId = :company and t.month < :first
                        group by t.account
                        """, Turnovers.Sum.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(first))
                .getResultList());
        sums.addAll(em.createQuery("""
                        select new se.samverk.bookkeeping.report.Turnovers$Sum(b.account, b.amount)
                        from OpeningBalance b
                        where b.companyId = :company
                        """, Turnovers.Sum.class)
                .setParameter("company", companyId)
                .getResultList());
        return new Turnovers(sums);
    }

    private List<Turnovers.Sum> monthly(String companyId, YearMonth first, YearMonth last) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.report.Turnovers$Sum(
                            t.account, t.month, sum(t.debit - t.credit))
                        from AccountTurnover t
                        where t.companyId = :company and t.month between :first and :last
                        group by t.account, t.month
                        """, Turnovers.Sum.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(first))
                .setParameter("last", Month.number(last))
                .getResultList();
    }

    /** What is budgeted for all accounts in each of the months. */
    Turnovers budget(String companyId, YearMonth first, YearMonth last) {
        return new Turnovers(em.createQuery("""
                        select new se.samverk.bookkeeping.report.Turnovers$Sum(b.account, b.month, b.amount)
                        from BudgetAmount b
                        where b.companyId = :company and b.month between :first and :last
                        """, Turnovers.Sum.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(first))
                .setParameter("last", Month.number(last))
                .getResultList());
    }

    /** Of one account in each month until the last, after what was there when the books began. */
    Turnovers account(String companyId, String account, YearMonth last) {
        List<Turnovers.Sum> sums = new ArrayList<>(em.createQuery("""
                        select new se.samverk.bookkeeping.report.Turnovers$Sum(
                            t.account, t.month, sum(t.debit - t.credit))
                        from AccountTurnover t
                        where t.companyId = :company and t.account = :account and t.month <= :last
                        group by t.account, t.month
                        """, Turnovers.Sum.class)
                .setParameter("company", companyId)
                .setParameter("account", account)
                .setParameter("last", Month.number(last))
                .getResultList());
        sums.addAll(em.createQuery("""
                        select new se.samverk.bookkeeping.report.Turnovers$Sum(b.account, b.amount)
                        from OpeningBalance b
                        where b.companyId = :company and b.account = :account
                        """, Turnovers.Sum.class)
                .setParameter("company", companyId)
                .setParameter("account", account)
                .getResultList());
        return new Turnovers(sums);
    }

    /** Of what counts for a cost centre or a project, by its lines. */
    Turnovers months(String companyId, Dimension dimension, String code, YearMonth first, YearMonth last) {
        return new Turnovers(em.createQuery("""
                        select new se.samverk.bookkeeping.report.Turnovers$Sum(l.account, e.month, sum(l.amount))
                        from EntryLine l, Entry e
                        where e.id = l.entryId and l.companyId = :company and l.%s = :code
                            and e.month between :first and :last
                        group by l.account, e.month
                        """.formatted(field(dimension)), Turnovers.Sum.class)
                .setParameter("company", companyId)
                .setParameter("code", code)
                .setParameter("first", Month.number(first))
                .setParameter("last", Month.number(last))
                .getResultList());
    }

    List<String> codes(String companyId, Dimension dimension) {
        return em.createQuery("""
                        select distinct l.%1$s from EntryLine l
                        where l.companyId = :company and l.%1$s is not null
                        order by l.%1$s
                        """.formatted(field(dimension)), String.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** Where a line keeps it. */
    private static String field(Dimension dimension) {
        return switch (dimension) {
            case COST_CENTRE -> "costCentre";
            case PROJECT -> "project";
        };
    }
}
