package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.shared.Faults;

/** The charts of accounts. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Adds an account to a company's chart.
     *
     * @throws BusinessException ACCOUNT_TAKEN at the number; ACCOUNT_UNKNOWN where its tax would go nowhere
     */
    public void add(String companyId, AccountForm form) {
        Faults faults = new Faults();
        if (em.find(Account.class, new Account.Key(companyId, form.number())) != null) {
            faults.add(BusinessException.at("number", LedgerError.ACCOUNT_TAKEN));
        }
        checkTax(companyId, form, faults);
        faults.refuse();
        em.persist(new Account(companyId, form, clock.instant()));
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(
                    refused, Map.of("account_pk", BusinessException.at("number", LedgerError.ACCOUNT_TAKEN)));
        }
    }

    /** Adds many at once that are known to be right and new; their tax may go to each other. */
    public void addAll(String companyId, Collection<AccountForm> forms) {
        forms.forEach(form -> em.persist(new Account(companyId, form, clock.instant())));
    }

    /**
     * Changes what an account is called and how it counts, and whether it can be posted to.
     *
     * @param version as it was read
     * @throws BusinessException NOT_FOUND; STALE when it has been changed since; ACCOUNT_UNKNOWN where its tax would go nowhere
     */
    public void change(String companyId, AccountForm form, boolean active, int version) {
        Account account =
                em.find(Account.class, new Account.Key(companyId, form.number()), LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw BusinessException.notFound();
        }
        if (account.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        Faults faults = new Faults();
        checkTax(companyId, form, faults);
        faults.refuse();
        account.change(form);
        account.activate(active);
    }

    private void checkTax(String companyId, AccountForm form, Faults faults) {
        if (form.tax() != null) {
            requireKnown(companyId, "taxAccount", form.tax().account(), faults);
            requireKnown(companyId, "counterAccount", form.tax().counterAccount(), faults);
        }
    }

    private void requireKnown(String companyId, String field, String number, Faults faults) {
        if (number != null && em.find(Account.class, new Account.Key(companyId, number)) == null) {
            faults.add(BusinessException.at(field, LedgerError.ACCOUNT_UNKNOWN, number));
        }
    }

    /**
     * An account as people see it.
     *
     * @throws BusinessException NOT_FOUND
     */
    public AccountView get(String companyId, String number) {
        Account account = em.find(Account.class, new Account.Key(companyId, number));
        if (account == null) {
            throw BusinessException.notFound();
        }
        return account.view(lines(companyId).getOrDefault(number, 0L));
    }

    /** A company's chart as people see it, by number. */
    public List<AccountView> views(String companyId) {
        Map<String, Long> lines = lines(companyId);
        return list(companyId).stream()
                .map(account -> account.view(lines.getOrDefault(account.number(), 0L)))
                .toList();
    }

    /** How many lines have been posted to each account: they are counted by month when they are (ADR 44). */
    private Map<String, Long> lines(String companyId) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.ledger.Accounts$Lines(t.account, sum(t.lines))
                        from AccountTurnover t
                        where t.companyId = :company
                        group by t.account
                        """, Lines.class)
                .setParameter("company", companyId)
                .getResultStream()
                .collect(Collectors.toMap(Lines::account, Lines::count));
    }

    /** How many lines an account has. */
    public record Lines(String account, Long count) {}

    /** A company's chart, by number. */
    public List<Account> list(String companyId) {
        return em.createQuery("select a from Account a where a.companyId = :company order by a.number", Account.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** The numbers of the accounts that were added after a moment. */
    public Set<String> addedAfter(Instant moment, String companyId) {
        return em.createQuery("""
                        select a.number from Account a
                        where a.companyId = :company and a.addedAt > :moment
                        """, String.class)
                .setParameter("company", companyId)
                .setParameter("moment", moment)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Those of a company's accounts that are asked for, by number. */
    public Map<String, Account> find(String companyId, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                        select a from Account a
                        where a.companyId = :company and a.number in :numbers
                        """, Account.class)
                .setParameter("company", companyId)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.toMap(Account::number, Function.identity()));
    }
}
