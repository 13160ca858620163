package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;

/** Reads what an account adds to a return, entry by entry. */
@ApplicationScoped
class VatLines {

    @PersistenceContext
    EntityManager em;

    /** A page of entries with what their lines on an account come to, the latest registered first. */
    Page<VatLine> page(String companyId, VatPeriod period, String account, Keyset from, int size) {
        return from.page(place -> query(companyId, period, account, place), size, VatLine::entryId);
    }

    private TypedQuery<VatLine> query(String companyId, VatPeriod period, String account, Keyset from) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.filing.VatLine(
                            e.day, e.id, e.series, e.number, e.description, sum(l.amount))
                        from EntryLine l, Entry e
                        where e.id = l.entryId and l.companyId = :company and l.account = :account
                            and l.vatMonth between :first and :last
                        """ + grouped(from.of("e")), VatLine.class)
                .setParameter("company", companyId)
                .setParameter("account", account)
                .setParameter("first", Month.number(period.firstMonth()))
                .setParameter("last", Month.number(period.lastMonth()));
    }

    /** Conditions, groups, order. */
    private static String grouped(String conditionsAndOrder) {
        return conditionsAndOrder.replace(
                " order by", " group by e.day, e.id, e.series, e.number, e.description order by");
    }
}
