package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samverk.bookkeeping.entry.EntryHolder;

/**
 * The entries that invoices and their payments have made: the ledger of suppliers would not agree
 * with one taken back by itself (K30). What a row of the bank has posted, the bank takes back.
 */
@ApplicationScoped
public class SupplierEntries implements EntryHolder {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Override
    public Set<String> held(List<String> entryIds) {
        Set<String> held = new HashSet<>();
        for (int i = 0; i < entryIds.size(); i += AT_ONCE) {
            List<String> some = entryIds.subList(i, Math.min(entryIds.size(), i + AT_ONCE));
            held.addAll(of("select i.entryId from SupplierInvoice i where i.entryId in :entries", some));
            held.addAll(of("select i.reversalId from SupplierInvoice i where i.reversalId in :entries", some));
            held.addAll(em.createQuery(
                            "select p.entryId from SupplierPayment p where p.entryId in :entries and p.kind <> :bank",
                            String.class)
                    .setParameter("entries", some)
                    .setParameter("bank", SupplierPayment.Kind.BANK)
                    .getResultList());
        }
        return held;
    }

    private List<String> of(String query, List<String> entryIds) {
        return em.createQuery(query, String.class)
                .setParameter("entries", entryIds)
                .getResultList();
    }
}
