package se.samverk.bookkeeping.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.payment.BatchView.Doubt;
import se.samverk.bookkeeping.supplier.AskedPayment;
import se.samverk.bookkeeping.supplier.OtherAccount;
import se.samverk.bookkeeping.supplier.PayableInvoices;
import se.samverk.party.PaidTo;

/** Finds accounts in a list that are not those at which its suppliers were paid before, or that their invoices ask for (K33). */
@ApplicationScoped
class PaymentDoubts {

    @PersistenceContext
    EntityManager em;

    @Inject
    PayableInvoices invoices;

    /** A payment and whose it is. */
    public record Paid(PaymentItem item, String supplierId) {

        /** Other currencies are paid at other accounts. */
        private String key() {
            return supplierId + item.payment().currency();
        }

        private PaidTo to() {
            Payee payee = item.payment().payee();
            return new PaidTo(PaidTo.Kind.valueOf(payee.payTo().name()), payee.number());
        }
    }

    /** The last list that paid a supplier in a currency. */
    public record Last(String supplierId, String currency, String batchId) {

        private String key() {
            return supplierId + currency;
        }
    }

    List<Doubt> of(PaymentBatch batch, List<BatchView.Item> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<String, OtherAccount> asked = invoices.otherAccounts(
                items.stream().map(BatchView.Item::invoiceId).toList());
        Map<String, OtherAccount> changed = changed(batch);
        return items.stream()
                .flatMap(item -> Stream.of(doubt(item, asked, true), doubt(item, changed, false)))
                .filter(doubt -> doubt.account() != null)
                .toList();
    }

    private static Doubt doubt(BatchView.Item item, Map<String, OtherAccount> accounts, boolean asked) {
        return new Doubt(
                item.invoiceId(),
                item.payment().payee().name(),
                item.invoiceNumber(),
                asked,
                accounts.get(item.invoiceId()));
    }

    /** By invoice, what it is paid at now and its supplier was not in the last list that the bank has had. */
    private Map<String, OtherAccount> changed(PaymentBatch batch) {
        List<Paid> now = em.createQuery("""
                        select new se.samverk.bookkeeping.payment.PaymentDoubts$Paid(t, i.supplierId)
                        from PaymentItem t, SupplierInvoice i
                        where t.batchId = :batch and i.id = t.invoiceId
                        """, Paid.class)
                .setParameter("batch", batch.id())
                .getResultList();
        Map<String, List<PaidTo>> before =
                before(batch, now.stream().map(Paid::supplierId).distinct().toList());
        Map<String, OtherAccount> changed = new HashMap<>();
        now.forEach(paid -> OtherAccount.of(
                        new AskedPayment(List.of(paid.to()), null), before.getOrDefault(paid.key(), List.of()))
                .ifPresent(other -> changed.put(paid.item().invoiceId(), other)));
        return changed;
    }

    private Map<String, List<PaidTo>> before(PaymentBatch batch, List<String> suppliers) {
        Map<String, String> last = em.createQuery("""
                        select new se.samverk.bookkeeping.payment.PaymentDoubts$Last(i.supplierId, t.currency, max(b.id))
                        from PaymentBatch b, PaymentItem t, SupplierInvoice i
                        where b.companyId = :company and b.state = :sent and b.id < :batch and t.batchId = b.id
                            and i.id = t.invoiceId and i.supplierId in :suppliers
                        group by i.supplierId, t.currency
                        """, Last.class)
                .setParameter("company", batch.companyId())
                .setParameter("sent", PaymentBatch.State.SENT)
                .setParameter("batch", batch.id())
                .setParameter("suppliers", suppliers)
                .getResultStream()
                .collect(Collectors.toMap(Last::key, Last::batchId));
        if (last.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                        select new se.samverk.bookkeeping.payment.PaymentDoubts$Paid(t, i.supplierId)
                        from PaymentItem t, SupplierInvoice i
                        where t.batchId in :lists and i.id = t.invoiceId and i.supplierId in :suppliers
                        """, Paid.class)
                .setParameter("lists", Set.copyOf(last.values()))
                .setParameter("suppliers", suppliers)
                .getResultStream()
                .filter(paid -> paid.item().batchId().equals(last.get(paid.key())))
                .collect(Collectors.groupingBy(Paid::key, Collectors.mapping(Paid::to, Collectors.toList())));
    }
}
