package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import se.samverk.bookkeeping.entry.EntryHolder;

/**
 * The entries that invoices and their payments have made: the ledger of suppliers would not agree
 * with one taken back by itself (K30). What a row of the bank has posted, the bank takes back.
 */
@ApplicationScoped
public class SupplierEntries implements EntryHolder {

    @PersistenceContext
    EntityManager em;

    @Override
    public boolean isHolding(String entryId) {
        return counts(em.createQuery(
                                "select count(i) from SupplierInvoice i where i.entryId = :entry or i.reversalId = :entry",
                                Long.class)
                        .setParameter("entry", entryId))
                || counts(em.createQuery(
                                "select count(p) from SupplierPayment p where p.entryId = :entry and p.kind <> :bank",
                                Long.class)
                        .setParameter("entry", entryId)
                        .setParameter("bank", SupplierPayment.Kind.BANK));
    }

    private static boolean counts(TypedQuery<Long> query) {
        return query.getSingleResult() > 0;
    }
}
