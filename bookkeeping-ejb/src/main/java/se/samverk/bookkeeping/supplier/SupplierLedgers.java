package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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
        Map<String, BigDecimal> later = later(companyId, day);
        List<OpenInvoice> open = moved(companyId, day).stream()
                .map(invoice -> invoice.asOf(day, later.getOrDefault(invoice.id(), BigDecimal.ZERO)))
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

    /** Of which something is owed now, or for which something is in the books of a later day: of all others nothing was. */
    private List<OpenInvoice> moved(String companyId, LocalDate day) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.OpenInvoice(
                            i.id, p.name, i.number, i.dueOn, i.amount, i.paid, i.posting, i.postedOn, i.takenBackOn)
                        from SupplierInvoice i, Party p
                        where i.companyId = :company and p.id = i.supplierId
                            and (i.standing = 1 and i.paid <> i.amount or i.postedOn > :day or i.takenBackOn > :day
                                or exists (
                                    select s.number from SupplierPayment s
                                    where s.companyId = :company and s.day > :day and s.invoiceId = i.id))
                        """, OpenInvoice.class)
                .setParameter("company", companyId)
                .setParameter("day", day)
                .getResultList();
    }

    /** What has been paid of an invoice. */
    public record PaidSum(String invoiceId, BigDecimal amount) {}

    /** What has been paid on later days. */
    private Map<String, BigDecimal> later(String companyId, LocalDate day) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.SupplierLedgers$PaidSum(p.invoiceId, sum(p.amount))
                        from SupplierPayment p
                        where p.companyId = :company and p.day > :day
                        group by p.invoiceId
                        """, PaidSum.class)
                .setParameter("company", companyId)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(PaidSum::invoiceId, PaidSum::amount));
    }

    /**
     * What the account of suppliers held on a day more than invoices and payments explain: in as many statements however many there
     * are. It is what is owed now, without what came into the books later.
     */
    Amount difference(String companyId, LocalDate day) {
        BigDecimal now = sum("select sum(i.amount - i.paid)", "i.standing = 1", companyId, null);
        BigDecimal posted = sum("select sum(i.amount)", "i.postedOn > :day", companyId, day);
        BigDecimal takenBack = sum("select sum(i.amount)", "i.takenBackOn > :day", companyId, day);
        BigDecimal paid = em.createQuery("""
                        select sum(p.amount) from SupplierPayment p, SupplierInvoice i
                        where p.companyId = :company and p.day > :day and i.id = p.invoiceId and i.posting <> :cash
                        """, BigDecimal.class)
                .setParameter("company", companyId)
                .setParameter("day", day)
                .setParameter("cash", InvoicePosting.AT_PAYMENT)
                .getSingleResult();
        BigDecimal owed = now.subtract(posted).add(takenBack).add(orZero(paid));
        return new Amount(account(companyId, day).subtract(owed));
    }

    /** Of invoices whose debt stands on the account. */
    private BigDecimal sum(String what, String which, String companyId, LocalDate day) {
        TypedQuery<BigDecimal> query = em.createQuery(
                        what + " from SupplierInvoice i where i.companyId = :company and i.posting <> :cash and "
                                + which,
                        BigDecimal.class)
                .setParameter("company", companyId)
                .setParameter("cash", InvoicePosting.AT_PAYMENT);
        if (day != null) {
            query.setParameter("day", day);
        }
        return orZero(query.getSingleResult());
    }

    private static BigDecimal orZero(BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
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
        return before.value().add(orZero(within)).negate();
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
