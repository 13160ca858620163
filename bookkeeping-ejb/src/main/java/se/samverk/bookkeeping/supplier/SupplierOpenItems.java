package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.bank.OpenItem;
import se.samverk.bookkeeping.bank.OpenItems;
import se.samverk.bookkeeping.bank.Payment;
import se.samverk.bookkeeping.bank.Settled;
import se.samverk.bookkeeping.entry.EntryDocuments;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.supplier.SupplierInvoiceFact.Occasion;
import se.samverk.bookkeeping.supplier.SupplierPayments.Share;
import se.samverk.caller.CurrentCaller;
import se.samverk.party.Party;
import se.samverk.party.PartyDetails;
import se.samverk.shared.Time;

/** Supplier invoices as what a row of the bank may pay, whole or in part (K28). */
@ApplicationScoped
public class SupplierOpenItems implements OpenItems {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    SupplierPayments payments;

    @Inject
    InvoiceNews news;

    @Override
    public String kind() {
        return SupplierInvoices.KIND;
    }

    /** Books without supplier invoices may keep debts to suppliers as entries, which are told by the ledger then. */
    @Override
    public Set<String> accounts(String companyId) {
        boolean any = !em.createQuery(
                        "select i.id from SupplierInvoice i where i.companyId = :company and i.standing = 1",
                        String.class)
                .setParameter("company", companyId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        return any ? Set.of(NewInvoice.OWED) : Set.of();
    }

    /** An invoice and its supplier. */
    public record Found(SupplierInvoice invoice, Party party) {

        /** What is owed goes out. */
        private OpenItem item() {
            return new OpenItem(
                    invoice.id(),
                    invoice.number(),
                    party.name(),
                    invoice.reference() == null ? invoice.number() : invoice.reference(),
                    NewInvoice.OWED,
                    invoice.postedOn(),
                    invoice.dueOn(),
                    giros(party.details()),
                    invoice.open().negated());
        }

        private static Set<String> giros(PartyDetails details) {
            return Stream.of(details.bankgiro(), details.plusgiro())
                    .filter(Objects::nonNull)
                    .map(number -> number.replace("-", ""))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public List<OpenItem> open(String companyId) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.SupplierOpenItems$Found(i, p)
                        from SupplierInvoice i, Party p
                        where i.companyId = :company and p.id = i.supplierId and i.standing = 1 and i.paid <> i.amount
                        """, Found.class)
                .setParameter("company", companyId)
                .getResultStream()
                .map(Found::item)
                .toList();
    }

    @Override
    public List<NewLine> lines(Payment payment) {
        return payments.linesOfRow(keeper(payment), share(payment));
    }

    @Override
    public void paid(Payment payment, String entryId) {
        SupplierInvoice invoice =
                payments.paidByRow(keeper(payment), share(payment), payment.day(), new PaymentEntry(entryId));
        news.tell(Occasion.SUPPLIER_INVOICE_PAID, invoice, share(payment).amount(), null);
    }

    @Override
    public void unpaid(Payment payment, String entryId) {
        SupplierInvoice invoice =
                payments.unpaidByRow(keeper(payment), share(payment), reversedOn(entryId), new PaymentEntry(entryId));
        news.tell(Occasion.SUPPLIER_PAYMENT_TAKEN_BACK, invoice, share(payment).amount(), null);
    }

    /** The day of the entry that takes it back, which is today's where it is still to come. */
    private LocalDate reversedOn(String entryId) {
        return em.createQuery("select e.day from Entry e where e.reversesId = :entry", LocalDate.class)
                .setParameter("entry", entryId)
                .getResultStream()
                .findFirst()
                .orElse(Time.today(clock));
    }

    /** An e-invoice is kept as it came, and is a document itself. */
    @Override
    public Set<String> documented(String companyId, Set<String> itemIds) {
        return itemIds.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery("""
                        select i.id from SupplierInvoice i
                        where i.companyId = :company and i.id in :invoices
                            and (i.eInvoiceId is not null or exists (
                                select l.id from DocumentLink l
                                where l.companyId = :company
                                    and (l.objectKind = :invoice and l.objectId = i.id
                                        or l.objectKind = :entry and l.objectId = i.entryId)))
                        """, String.class)
                        .setParameter("company", companyId)
                        .setParameter("invoices", itemIds)
                        .setParameter("invoice", SupplierInvoices.KIND)
                        .setParameter("entry", EntryDocuments.KIND)
                        .getResultList());
    }

    @Override
    public Set<String> payingDocumented(String companyId, Set<String> entryIds) {
        List<Settled> settled = entryIds.isEmpty()
                ? List.of()
                : em.createQuery("""
                        select new se.samverk.bookkeeping.bank.Settled(p.entryId, p.invoiceId)
                        from SupplierPayment p
                        where p.companyId = :company and p.entryId in :entries
                        """, Settled.class)
                        .setParameter("company", companyId)
                        .setParameter("entries", entryIds)
                        .getResultList();
        return Settled.whole(
                settled,
                documented(companyId, settled.stream().map(Settled::itemId).collect(Collectors.toSet())));
    }

    private Keeper keeper(Payment payment) {
        return new Keeper(payment.companyId(), currentCaller.get().userId());
    }

    private static Share share(Payment payment) {
        return new Share(payment.itemId(), payment.amount().negated());
    }
}
