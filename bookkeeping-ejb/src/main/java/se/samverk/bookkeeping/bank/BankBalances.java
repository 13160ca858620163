package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import se.samverk.bank.BankAccount;
import se.samverk.bank.BankAccountKind;
import se.samverk.bank.Banks;
import se.samverk.bookkeeping.ledger.ToldBalances;

/** The bank tells what its accounts hold at the end of a month (K40), and the Tax Agency what the tax account does (K41). */
@ApplicationScoped
public class BankBalances implements ToldBalances {

    private static final String OF_BANK = "BANK";
    private static final String OF_TAX_ACCOUNT = "TAX_ACCOUNT";

    @PersistenceContext
    EntityManager em;

    @Inject
    Banks banks;

    /** A bank account and its account of the books. */
    public record Kept(BankAccount bank, BankLedger ledger) {

        private String kind() {
            return bank.number().kind() == BankAccountKind.TAX ? OF_TAX_ACCOUNT : OF_BANK;
        }
    }

    @Override
    public Map<String, Told> at(String companyId, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        Map<String, Told> told = new HashMap<>();
        em.createQuery("""
                        select new se.samverk.bookkeeping.bank.BankBalances$Kept(a, b)
                        from BankLedger b join BankAccount a on a.id = b.bankAccountId
                        where b.companyId = :company and b.since <= :last
                        """, Kept.class)
                .setParameter("company", companyId)
                .setParameter("last", last)
                .getResultList()
                .forEach(kept -> banks.balance(kept.bank(), last)
                        .ifPresent(amount -> told.put(kept.ledger().account(), new Told(kept.kind(), amount))));
        return told;
    }
}
