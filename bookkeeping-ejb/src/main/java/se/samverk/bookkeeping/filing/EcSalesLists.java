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

    /** What was sold to a buyer in one of the boxes, by the number as it was typed; credit is negative. */
    public record Sum(String vatNumber, String box, BigDecimal amount) {}

    EcSales of(String companyId, VatPeriod period) {
        Map<String, Map<String, BigDecimal>> byBuyer = new TreeMap<>();
        for (Sum sum : sums(companyId, period)) {
            byBuyer.computeIfAbsent(EcSales.written(sum.vatNumber()), buyer -> new HashMap<>())
                    .merge(sum.box(), sum.amount().negate(), BigDecimal::add);
        }
        List<EcSales.Row> rows = byBuyer.entrySet().stream()
                .map(buyer -> row(buyer.getKey(), buyer.getValue()))
                .toList();
        return new EcSales(period.firstMonth(), period.lastMonth(), due(period), rows, missing(companyId, period));
    }

    private static LocalDate due(VatPeriod period) {
        return WorkingDays.onOrAfter(period.lastMonth().plusMonths(1).atDay(DUE_DAY));
    }

    private static EcSales.Row row(String vatNumber, Map<String, BigDecimal> boxes) {
        Long[] kronor = BOXES.stream()
                .map(boxes::get)
                .map(sum ->
                        sum == null ? null : sum.setScale(0, RoundingMode.DOWN).longValueExact())
                .toArray(Long[]::new);
        return new EcSales.Row(vatNumber, kronor[0], kronor[1], kronor[2]);
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

    /** Without what was taken back, and what took it back: both count in the same months, and come to nothing. */
    private List<VatLine> missing(String companyId, VatPeriod period) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.filing.VatLine(
                            e.day, e.id, e.series, e.number, e.description, sum(l.amount))
                        from EntryLine l, Entry e, Account a
                        where l.companyId = :company and l.vatMonth between :first and :last
                            and a.companyId = l.companyId and a.number = l.account and a.vatBox in :boxes
                            and e.id = l.entryId and e.counterpartyVatNumber is null and e.reversesId is null
                            and not exists (
                                select r from Entry r where r.companyId = e.companyId and r.reversesId = e.id)
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
