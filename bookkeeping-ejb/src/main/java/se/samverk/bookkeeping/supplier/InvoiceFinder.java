package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.entry.EntryView;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.supplier.InvoiceView.Credited;
import se.samverk.bookkeeping.supplier.InvoiceView.Did;
import se.samverk.bookkeeping.supplier.InvoiceView.Line;
import se.samverk.bookkeeping.supplier.InvoiceView.Paid;
import se.samverk.bookkeeping.supplier.SupplierPayment.Kind;
import se.samverk.party.PaidTo;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;

/** Reads invoices as people look at them. */
@ApplicationScoped
class InvoiceFinder {

    private static final String ROW = """
            select new se.samverk.bookkeeping.supplier.InvoiceRow(
                i.id, p.name, i.number, i.datedOn, i.dueOn, i.amount, i.paid, i.currency, i.state)
            from SupplierInvoice i, Party p
            where i.companyId = :company and p.id = i.supplierId
            """;

    private static final String OF_NUMBER = " and i.numberKey >= :number and i.numberKey < :beyond";
    private static final String OF_SUPPLIERS = " and i.supplierId in :suppliers";

    /** No number has it: what follows a beginning comes before the beginning and this. */
    private static final String LAST_CHARACTER = "\uffff";

    private static final int MOST_SUPPLIERS = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Suppliers suppliers;

    @Inject
    EInvoices eInvoices;

    /**
     * A page of a company's invoices, the latest registered first. What is searched for is the beginning of a number; where no invoice
     * has it, a part of a supplier's name.
     */
    Page<InvoiceRow> page(String companyId, InvoiceQuery query, Keyset from, int size) {
        if (query.search().isEmpty()) {
            return from.page(place -> bound(companyId, query, "", place), size, InvoiceRow::id);
        }
        String number = NewInvoice.key(query.search());
        Function<Keyset, TypedQuery<InvoiceRow>> ofNumber = place -> bound(companyId, query, OF_NUMBER, place)
                .setParameter("number", number)
                .setParameter("beyond", number + LAST_CHARACTER);
        if (!ofNumber.apply(Keyset.FIRST).setMaxResults(1).getResultList().isEmpty()) {
            return from.page(ofNumber, size, InvoiceRow::id);
        }
        List<String> named = named(companyId, query.search());
        return named.isEmpty()
                ? new Page<>(List.of(), null, null)
                : from.page(
                        place -> bound(companyId, query, OF_SUPPLIERS, place).setParameter("suppliers", named),
                        size,
                        InvoiceRow::id);
    }

    private TypedQuery<InvoiceRow> bound(String companyId, InvoiceQuery query, String condition, Keyset place) {
        return em.createQuery(ROW + query.tab().condition() + condition + place.of("i"), InvoiceRow.class)
                .setParameter("company", companyId)
                .setParameter("state", query.tab().state());
    }

    /** Of all suppliers, of which a company has as many as people can know, those in whose name a text stands. */
    private List<String> named(String companyId, String text) {
        String part = text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return em.createQuery("""
                        select p.id from Supplier s, Party p
                        where s.companyId = :company and p.id = s.partyId and lower(p.name) like :part escape '!'
                        order by p.name
                        """, String.class)
                .setParameter("company", companyId)
                .setParameter("part", "%" + part + "%")
                .setMaxResults(MOST_SUPPLIERS)
                .getResultList();
    }

    /** The invoices of a supplier of which something is still owed, which a credit note may be about. */
    List<InvoiceRow> creditable(String companyId, SupplierView supplier) {
        return em.createQuery(
                        ROW
                                + " and i.supplierId = :supplier and i.amount > 0 and i.credited < i.amount and i.standing = 1"
                                + " order by i.id desc",
                        InvoiceRow.class)
                .setParameter("company", companyId)
                .setParameter("supplier", supplier.id())
                .setMaxResults(100)
                .getResultList();
    }

    /**
     * @throws BusinessException NOT_FOUND, also for an invoice of another company
     */
    InvoiceView view(Keeper by, String invoiceId) {
        InvoiceRow row = em.createQuery(ROW + " and i.id = :invoice", InvoiceRow.class)
                .setParameter("company", by.companyId())
                .setParameter("invoice", invoiceId)
                .getResultStream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        SupplierInvoice invoice = em.find(SupplierInvoice.class, invoiceId);
        SupplierView supplier = suppliers.get(invoice.supplierId());
        EInvoiceLink file = invoice.eInvoiceId() == null ? null : eInvoices.link(new EInvoiceRef(invoice.eInvoiceId()));
        return new InvoiceView(
                row,
                supplier,
                invoice.postedOn(),
                invoice.posting(),
                invoice.foreign(),
                invoice.reference(),
                invoice.description(),
                credits(invoice),
                creditNotes(invoice),
                lines(invoice),
                payments(invoice),
                link(invoice.entryId()),
                link(invoice.reversalId()),
                invoice.reason(),
                did(invoice.registeredAt(), invoice.registeredBy()),
                invoice.decidedAt() == null ? null : did(invoice.decidedAt(), invoice.decidedBy()),
                file,
                file == null ? null : otherAccount(file, supplier));
    }

    private static OtherAccount otherAccount(EInvoiceLink file, SupplierView supplier) {
        return OtherAccount.of(file.asked(), PaidTo.of(supplier.party().details()))
                .orElse(null);
    }

    private Credited credits(SupplierInvoice invoice) {
        if (invoice.creditsId() == null) {
            return null;
        }
        SupplierInvoice other = em.find(SupplierInvoice.class, invoice.creditsId());
        return new Credited(other.id(), other.number(), other.amount().value());
    }

    private List<Credited> creditNotes(SupplierInvoice invoice) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.InvoiceView$Credited(i.id, i.number, i.amount)
                        from SupplierInvoice i
                        where i.creditsId = :invoice and i.standing = 1
                        order by i.id
                        """, Credited.class)
                .setParameter("invoice", invoice.id())
                .getResultList();
    }

    private List<Line> lines(SupplierInvoice invoice) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.InvoiceView$Line(
                            l.account, a.name, l.amount, l.description, l.costCentre, l.project)
                        from SupplierInvoiceLine l, Account a
                        where l.invoiceId = :invoice and a.companyId = :company and a.number = l.account
                        order by l.number
                        """, Line.class)
                .setParameter("invoice", invoice.id())
                .setParameter("company", invoice.companyId())
                .getResultList();
    }

    /** A payment as it stands in the database. */
    public record Row(int number, LocalDate day, BigDecimal amount, Kind kind, String entryId, Integer takesBack) {}

    private List<Paid> payments(SupplierInvoice invoice) {
        List<Row> rows = em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.InvoiceFinder$Row(
                            p.number, p.day, p.amount, p.kind, p.entryId, p.takesBack)
                        from SupplierPayment p
                        where p.invoiceId = :invoice
                        order by p.number
                        """, Row.class)
                .setParameter("invoice", invoice.id())
                .getResultList();
        Set<Integer> gone = rows.stream()
                .filter(row -> row.takesBack() != null)
                .map(Row::takesBack)
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> new Paid(
                        row.number(),
                        row.day(),
                        row.amount(),
                        row.kind(),
                        row.entryId(),
                        row.takesBack() != null || gone.contains(row.number())))
                .toList();
    }

    private EntryView.Link link(String entryId) {
        return entryId == null
                ? null
                : em.createQuery("""
                        select new se.samverk.bookkeeping.entry.EntryView$Link(e.id, e.series, e.number)
                        from Entry e
                        where e.id = :entry
                        """, EntryView.Link.class)
                        .setParameter("entry", entryId)
                        .getSingleResult();
    }

    private Did did(Instant at, String userId) {
        String name = em.createQuery("select u.name from User u where u.id = :user", String.class)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst()
                .orElse(null);
        return new Did(at, name);
    }
}
