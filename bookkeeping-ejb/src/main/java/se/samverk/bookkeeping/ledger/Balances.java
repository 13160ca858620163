package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;

/** What accounts hold: read from the turnover of the months, never from all lines. */
@ApplicationScoped
public class Balances {

    /** Accounts from here on are of the result, and begin each year with nothing (BAS: classes 3 to 8). */
    private static final String FIRST_OF_RESULT = "3";

    private static final int FIRST_MONTH = 0;

    @PersistenceContext
    EntityManager em;

    @Inject
    FiscalYears years;

    @Inject
    Accounts accounts;

    /**
     * Sets what the accounts held when the books begin, in place of what was set before.
     *
     * @throws BusinessException NOT_FOUND where there are no books; all at once: NOT_BALANCED, ACCOUNT_UNKNOWN,
     *     PERIOD_LOCKED once the first month is
     */
    public void setOpening(String companyId, Map<String, Amount> balances) {
        Faults faults = new Faults();
        faults.check(() -> years.forPosting(companyId, firstDay(companyId), false));
        Map<String, Account> chart = accounts.find(companyId, balances.keySet());
        balances.keySet().stream()
                .filter(number -> !chart.containsKey(number))
                .sorted()
                .forEach(number ->
                        faults.add(BusinessException.at("balances." + number, LedgerError.ACCOUNT_UNKNOWN, number)));
        Amount difference = Amount.sum(balances.values());
        if (!difference.isZero()) {
            faults.add(BusinessException.at("balances", LedgerError.NOT_BALANCED, difference));
        }
        faults.refuse();
        em.createQuery("delete from OpeningBalance b where b.companyId = :company")
                .setParameter("company", companyId)
                .executeUpdate();
        balances.forEach((number, amount) -> em.persist(new OpeningBalance(companyId, number, amount)));
    }

    /**
     * Each account with what it held before the months, what went in and out, and what it holds after
     * them; accounts with nothing at all are left out. Closing entries count in the year's last month.
     *
     * @param first a month of a fiscal year
     * @param last a month of the same year
     * @throws BusinessException at the month: NO_FISCAL_YEAR
     */
    public List<AccountBalance> trialBalance(String companyId, YearMonth first, YearMonth last) {
        FiscalYear year = years.of(companyId, first);
        if (year == null || year.months().indexOf(last) < year.months().indexOf(first)) {
            throw BusinessException.at("month", LedgerError.NO_FISCAL_YEAR);
        }
        int beginning = Month.number(year.startsOn());
        Map<String, Sums> before = sums(companyId, FIRST_MONTH, beginning - 1);
        Map<String, Sums> yearSoFar = sums(companyId, beginning, Month.number(first) - 1);
        Map<String, Sums> within = sums(companyId, Month.number(first), Month.number(last));
        Map<String, Amount> opening = opening(companyId);
        return accounts.list(companyId).stream()
                .map(account -> balance(
                        account,
                        opening.getOrDefault(account.number(), Amount.ZERO),
                        Sums.of(before, account),
                        Sums.of(yearSoFar, account),
                        Sums.of(within, account)))
                .filter(balance -> !balance.isEmpty())
                .toList();
    }

    /** What an account of the balance sheet holds by all that is posted. */
    public Amount of(String companyId, String account) {
        return opening(companyId)
                .getOrDefault(account, Amount.ZERO)
                .plus(em.createQuery("""
                                select new se.samverk.bookkeeping.ledger.Balances$Sums(
                                    t.account, sum(t.debit), sum(t.credit))
                                from AccountTurnover t
                                where t.companyId = :company and t.account = :account
                                group by t.account
                                """, Sums.class)
                        .setParameter("company", companyId)
                        .setParameter("account", account)
                        .getResultStream()
                        .findFirst()
                        .map(Sums::net)
                        .orElse(Amount.ZERO));
    }

    private LocalDate firstDay(String companyId) {
        return years.list(companyId).stream()
                .findFirst()
                .orElseThrow(BusinessException::notFound)
                .startsOn();
    }

    private static AccountBalance balance(Account account, Amount opening, Sums before, Sums yearSoFar, Sums within) {
        boolean ofResult = account.number().compareTo(FIRST_OF_RESULT) >= 0;
        Amount atBeginning = ofResult ? Amount.ZERO : opening.plus(before.net());
        return new AccountBalance(
                account.number(),
                account.name(),
                atBeginning.plus(yearSoFar.net()),
                new Amount(within.debit()),
                new Amount(within.credit()));
    }

    /** What went in and out of an account. */
    public record Sums(String account, BigDecimal debit, BigDecimal credit) {

        private static Sums of(Map<String, Sums> sums, Account account) {
            return sums.getOrDefault(account.number(), new Sums(account.number(), BigDecimal.ZERO, BigDecimal.ZERO));
        }

        private Amount net() {
            return new Amount(debit.subtract(credit));
        }
    }

    private Map<String, Sums> sums(String companyId, int first, int last) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.ledger.Balances$Sums(t.account, sum(t.debit), sum(t.credit))
                        from AccountTurnover t
                        where t.companyId = :company and t.month between :first and :last
                        group by t.account
                        """, Sums.class)
                .setParameter("company", companyId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .collect(Collectors.toMap(Sums::account, Function.identity()));
    }

    private Map<String, Amount> opening(String companyId) {
        return em.createQuery("select b from OpeningBalance b where b.companyId = :company", OpeningBalance.class)
                .setParameter("company", companyId)
                .getResultStream()
                .collect(Collectors.toMap(OpeningBalance::account, OpeningBalance::amount));
    }
}
