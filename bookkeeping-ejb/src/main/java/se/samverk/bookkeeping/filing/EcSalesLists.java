package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.WorkingDays;

/** Reads EC sales lists out of the books: boxes 35, 38 and 39 by the buyer's VAT number. */
@ApplicationScoped
class EcSalesLists {

    private static final int MOST_MISSING = 100;
    private static final int DUE_DAY = 25;

    private static final List<String> BOXES =
            List.of(VatBox.GOODS_TO_EU.number(), VatBox.TRIANGULAR_SALES.number(), VatBox.SERVICES_TO_EU.number());

    @PersistenceContext
    EntityManager em;

    /** What was sold to a buyer in one of the boxes; credit is negative. */
    public record Sum(String vatNumber, String box, BigDecimal amount) {

        private Long kronor() {
            return amount.negate().setScale(0, RoundingMode.DOWN).longValueExact();
        }
    }

    EcSales of(String companyId, VatPeriod period) {
        Map<String, Map<String, Long>> byBuyer = new TreeMap<>();
        for (Sum sum : sums(companyId, period)) {
            byBuyer.computeIfAbsent(sum.vatNumber(), buyer -> new HashMap<>()).put(sum.box(), sum.kronor());
        }
        List<EcSales.Row> rows = byBuyer.entrySet().stream()
                .map(buyer -> row(buyer.getKey(), buyer.getValue()))
                .toList();
        return new EcSales(period.firstMonth(), period.lastMonth(), due(period), rows, missing(companyId, period));
    }

    private static LocalDate due(VatPeriod period) {
        return WorkingDays.onOrAfter(period.lastMonth().plusMonths(1).atDay(DUE_DAY));
    }

    private static EcSales.Row row(String vatNumber, Map<String, Long> boxes) {
        return new EcSales.Row(vatNumber, boxes.get(BOXES.get(0)), boxes.get(BOXES.get(1)), boxes.get(BOXES.get(2)));
    }

    private List<Sum> sums(String companyId, VatPeriod period) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.filing.EcSalesLists$Sum(
                            e.counterpartyVatNumber, a.vatBox, sum(l.amount))
                        from EntryLine l, Entry e, Account a
                        where l.companyId = :company and l.vatMonth between :first and :last
                            and a.companyId = l.companyId and a.number = l.account and a.vatBox in :boxes
                            and e.id = l.entryId and e.counterpartyVatNumber is not null
                        group by e.counterpartyVatNumber, a.vatBox
                        """, Sum.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(period.firstMonth()))
                .setParameter("last", Month.number(period.lastMonth()))
                .setParameter("boxes", BOXES)
                .getResultList();
    }

    private List<VatLine> missing(String companyId, VatPeriod period) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.filing.VatLine(
                            e.day, e.id, e.series, e.number, e.description, sum(l.amount))
                        from EntryLine l, Entry e, Account a
                        where l.companyId = :company and l.vatMonth between :first and :last
                            and a.companyId = l.companyId and a.number = l.account and a.vatBox in :boxes
                            and e.id = l.entryId and e.counterpartyVatNumber is null
                        group by e.day, e.id, e.series, e.number, e.description
                        order by e.id
                        """, VatLine.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(period.firstMonth()))
                .setParameter("last", Month.number(period.lastMonth()))
                .setParameter("boxes", BOXES)
                .setMaxResults(MOST_MISSING)
                .getResultList();
    }
}
