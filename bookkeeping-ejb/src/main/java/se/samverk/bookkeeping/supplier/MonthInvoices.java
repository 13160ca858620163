package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.AccountingMethod;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthPoints;
import se.samverk.month.MonthSpan;
import se.samverk.shared.Amount;

/** No supplier invoice of a month that is closed waits to be registered or attested, and the ledger is what its account holds (K30, B41). */
@ApplicationScoped
public class MonthInvoices implements MonthPoints {

    static final String TO_REGISTER = "SUPPLIER_INVOICES";
    static final String TO_ATTEST = "INVOICES_TO_ATTEST";
    static final String LEDGER = "SUPPLIER_LEDGER";

    @PersistenceContext
    EntityManager em;

    @Inject
    FiscalYears years;

    @Inject
    SupplierLedgers ledgers;

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public Set<String> counted() {
        return Set.of(TO_REGISTER, TO_ATTEST);
    }

    /** A draft of a company. */
    public record Draft(String companyId, Instant madeAt) {}

    /** An invoice of a company. */
    public record Invoice(String companyId, LocalDate postedOn) {}

    @Override
    public List<MonthPoint> left(Collection<String> companyIds, MonthSpan months) {
        return Stream.concat(
                        drafts(companyIds)
                                .map(draft -> MonthPoint.counted(
                                        draft.companyId(), months.monthOf(draft.madeAt()), TO_REGISTER, 1)),
                        registered(companyIds)
                                .map(invoice -> MonthPoint.counted(
                                        invoice.companyId(), YearMonth.from(invoice.postedOn()), TO_ATTEST, 1)))
                .filter(point -> months.has(point.month()))
                .toList();
    }

    private Stream<Draft> drafts(Collection<String> companyIds) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.MonthInvoices$Draft(d.companyId, d.madeAt)
                        from InvoiceDraft d
                        where d.companyId in :companies
                        """, Draft.class)
                .setParameter("companies", companyIds)
                .getResultStream();
    }

    private Stream<Invoice> registered(Collection<String> companyIds) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.MonthInvoices$Invoice(i.companyId, i.postedOn)
                        from SupplierInvoice i
                        where i.companyId in :companies and i.state = :state
                        """, Invoice.class)
                .setParameter("companies", companyIds)
                .setParameter("state", InvoiceState.REGISTERED)
                .getResultStream();
    }

    /** Asked where invoices are kept and posted as they come; who posts debts as entries has nothing to compare them with. */
    @Override
    public List<MonthPoint> checked(String companyId, MonthSpan month) {
        if (!isKept(companyId)) {
            return List.of();
        }
        Amount difference = ledgers.difference(companyId, month.first().atEndOfMonth());
        return List.of(new MonthPoint(companyId, month.first(), LEDGER, difference.isZero() ? 0 : 1, difference, null));
    }

    private boolean isKept(String companyId) {
        return years.legalForm(companyId).isPresent()
                && years.accountingMethod(companyId) == AccountingMethod.INVOICE
                && !em.createQuery("select i.id from SupplierInvoice i where i.companyId = :company", String.class)
                        .setParameter("company", companyId)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }
}
