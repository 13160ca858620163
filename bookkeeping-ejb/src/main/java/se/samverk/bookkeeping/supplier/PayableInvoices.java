package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.party.PaidTo;
import se.samverk.party.Party;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;

/** What may be paid: invoices that somebody has said are right. */
@ApplicationScoped
public class PayableInvoices {

    @PersistenceContext
    EntityManager em;

    @Inject
    SupplierInvoices invoices;

    /** An invoice and its supplier. */
    public record Found(SupplierInvoice invoice, Party party) {

        private PayableInvoice payable() {
            return PayableInvoices.payable(invoice, party);
        }
    }

    private static PayableInvoice payable(SupplierInvoice invoice, Party party) {
        return new PayableInvoice(
                invoice.id(),
                party.details(),
                invoice.number(),
                invoice.dueOn(),
                invoice.open().value(),
                invoice.amount().value(),
                invoice.foreign(),
                invoice.reference());
    }

    /** All of a company, the first due first. */
    public List<PayableInvoice> list(String companyId) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.PayableInvoices$Found(i, p)
                        from SupplierInvoice i, Party p
                        where i.companyId = :company and p.id = i.supplierId and i.state = :state
                            and i.amount > 0 and i.paid < i.amount
                        order by i.dueOn, i.id
                        """, Found.class)
                .setParameter("company", companyId)
                .setParameter("state", InvoiceState.ATTESTED)
                .getResultStream()
                .map(Found::payable)
                .toList();
    }

    /** An invoice, where its file asks to be paid, and its supplier. */
    public record Asked(String invoiceId, EInvoiceLink file, Party supplier) {

        public Asked(String invoiceId, String accounts, String payee, Party supplier) {
            this(invoiceId, new EInvoiceLink(null, null, accounts, payee), supplier);
        }
    }

    /** Of invoices those whose file asks to be paid where the supplier is not known to be paid (K33). */
    public Map<String, OtherAccount> otherAccounts(Collection<String> invoiceIds) {
        Map<String, OtherAccount> others = new HashMap<>();
        em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.PayableInvoices$Asked(i.id, f.accounts, f.payee, p)
                        from SupplierInvoice i, EInvoiceFile f, Party p
                        where i.id in :invoices and f.id = i.eInvoiceId and p.id = i.supplierId
                        """, Asked.class)
                .setParameter("invoices", invoiceIds)
                .getResultStream()
                .forEach(asked -> OtherAccount.of(
                                asked.file().asked(), PaidTo.of(asked.supplier().details()))
                        .ifPresent(other -> others.put(asked.invoiceId(), other)));
        return others;
    }

    /**
     * One of them, which stays as it is until the transaction ends; empty once it may not be paid any more.
     *
     * @throws BusinessException NOT_FOUND, also for an invoice of another company
     */
    public Optional<PayableInvoice> lock(Keeper by, String invoiceId) {
        SupplierInvoice invoice = invoices.lock(by, invoiceId);
        boolean payable = invoice.state() == InvoiceState.ATTESTED
                && !invoice.isCredit()
                && invoice.open().compareTo(Amount.ZERO) > 0;
        return payable ? Optional.of(payable(invoice, em.find(Party.class, invoice.supplierId()))) : Optional.empty();
    }
}
