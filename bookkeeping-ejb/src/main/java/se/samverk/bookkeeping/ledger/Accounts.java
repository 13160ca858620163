package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.shared.BusinessException;

/** The charts of accounts. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext
    EntityManager em;

    /**
     * Adds an account to a company's chart.
     *
     * @throws BusinessException at the number: ACCOUNT_TAKEN
     */
    public void add(String companyId, AccountForm form) {
        if (em.find(Account.class, new Account.Key(companyId, form.number())) != null) {
            throw BusinessException.at("number", LedgerError.ACCOUNT_TAKEN);
        }
        em.persist(new Account(companyId, form));
    }

    /**
     * Changes what an account is called and how it counts, and whether it can be posted to.
     *
     * @throws BusinessException NOT_FOUND
     */
    public void change(String companyId, AccountForm form, boolean active) {
        Account account = em.find(Account.class, new Account.Key(companyId, form.number()));
        if (account == null) {
            throw BusinessException.notFound();
        }
        account.change(form);
        account.activate(active);
    }

    /** A company's chart, by number. */
    public List<Account> list(String companyId) {
        return em.createQuery("select a from Account a where a.companyId = :company order by a.number", Account.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** Those of a company's accounts that are asked for, by number. */
    Map<String, Account> find(String companyId, Collection<String> numbers) {
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
