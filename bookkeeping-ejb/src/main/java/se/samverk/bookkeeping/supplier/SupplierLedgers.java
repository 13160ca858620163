package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.VatReturns;
import se.samverk.bookkeeping.supplier.SupplierLedger.Item;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;

/** What was owed to suppliers on any day: from invoices and payments alone, and beside it what the account says (K30). */
@ApplicationScoped
public class SupplierLedgers {

    @PersistenceContext
    EntityManager em;

    @Inject
    FiscalYears years;

    @Inject
    VatReturns accounts;

    /**
     * @throws BusinessException NOT_FOUND where there are no books
     */
    SupplierLedger asOf(String companyId, LocalDate day) {
        Map<String, BigDecimal> paid = paid(companyId, day);
        List<OpenInvoice> open = registered(companyId, day).stream()
                .map(invoice -> invoice.paid(paid.get(invoice.id())))
                .filter(invoice -> invoice.open().signum() != 0)
                .sorted(Comparator.comparing(OpenInvoice::dueOn).thenComparing(OpenInvoice::id))
                .toList();
        BigDecimal onAccount = open.stream()
                .filter(invoice -> invoice.posting().isOnAccount())
                .map(OpenInvoice::open)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new SupplierLedger(
                day,
                years.accountingMethod(companyId),
                open.stream().map(invoice -> Item.of(invoice, day)).toList(),
                onAccount,
                account(companyId, day));
    }

    private List<OpenInvoice> registered(String companyId, LocalDate day) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.OpenInvoice(
                            i.id, p.name, i.number, i.dueOn, i.amount, i.paid, i.posting)
                        from SupplierInvoice i, Party p
                        where i.companyId = :company and p.id = i.supplierId and i.postedOn <= :day
                            and (i.takenBackOn is null or i.takenBackOn > :day)
                        """, OpenInvoice.class)
                .setParameter("company", companyId)
                .setParameter("day", day)
                .getResultList();
    }

    /** What has been paid of an invoice. */
    public record PaidSum(String invoiceId, BigDecimal amount) {}

    private Map<String, BigDecimal> paid(String companyId, LocalDate day) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.SupplierLedgers$PaidSum(p.invoiceId, sum(p.amount))
                        from SupplierPayment p
                        where p.companyId = :company and p.day <= :day
                        group by p.invoiceId
                        """, PaidSum.class)
                .setParameter("company", companyId)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(PaidSum::invoiceId, PaidSum::amount));
    }

    /** What the account of suppliers held at the end of a day: whole months from their sums, the last from its lines. */
    private BigDecimal account(String companyId, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        Amount before = accounts.held(companyId, List.of(NewInvoice.OWED), month.minusMonths(1))
                .getOrDefault(NewInvoice.OWED, Amount.ZERO);
        BigDecimal within = em.createQuery("""
                        select sum(l.amount) from EntryLine l
                        where l.companyId = :company and l.account = :account and l.day between :first and :day
                        """, BigDecimal.class)
                .setParameter("company", companyId)
                .setParameter("account", NewInvoice.OWED)
                .setParameter("first", month.atDay(1))
                .setParameter("day", day)
                .getSingleResult();
        return before.value().add(within == null ? BigDecimal.ZERO : within).negate();
    }

    /** Whether something is owed to a supplier, or by one. */
    boolean isAnythingOpen(String companyId) {
        return em.createQuery("""
                        select count(i) from SupplierInvoice i
                        where i.companyId = :company and i.standing = 1 and i.paid <> i.amount
                        """, Long.class)
                        .setParameter("company", companyId)
                        .getSingleResult()
                > 0;
    }
}
