package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.BusinessException;

/** Finds the returns that were made. */
@ApplicationScoped
public class VatReturnFinder {

    @PersistenceContext
    EntityManager em;

    /**
     * @throws BusinessException NOT_FOUND for a return of another company
     */
    VatReturn get(VatReturnRef which) {
        VatReturn found = em.find(VatReturn.class, which.id());
        if (found == null || !found.companyId().equals(which.companyId())) {
            throw BusinessException.notFound();
        }
        return found;
    }

    /** All returns of a company, also those that were taken back, as they were made. */
    List<VatReturn> all(String companyId) {
        return em.createQuery("select r from VatReturn r where r.companyId = :company order by r.id", VatReturn.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** The versions that stand of the return of a period, the first one first; also of a period that overlaps. */
    List<VatReturn> standing(String companyId, VatPeriod period) {
        return em.createQuery("""
                        select r from VatReturn r
                        where r.companyId = :company and r.state <> :takenBack
                            and r.firstMonth <= :last and r.lastMonth >= :first
                        order by r.number
                        """, VatReturn.class)
                .setParameter("company", companyId)
                .setParameter("takenBack", VatReturn.State.TAKEN_BACK)
                .setParameter("first", Month.number(period.firstMonth()))
                .setParameter("last", Month.number(period.lastMonth()))
                .getResultList();
    }

    /** The returns of several companies that stand, in no order. */
    Map<String, List<VatReturn>> standing(Set<String> companies) {
        return em.createQuery(
                        "select r from VatReturn r where r.companyId in :companies and r.state <> :takenBack",
                        VatReturn.class)
                .setParameter("companies", companies)
                .setParameter("takenBack", VatReturn.State.TAKEN_BACK)
                .getResultStream()
                .collect(Collectors.groupingBy(VatReturn::companyId));
    }

    /** How far the return of each month has come for which one stands: the latest version. */
    public Map<YearMonth, VatReturn.State> states(String companyId) {
        Map<YearMonth, VatReturn.State> states = new HashMap<>();
        all(companyId).stream()
                .filter(each -> each.state() != VatReturn.State.TAKEN_BACK)
                .forEach(each -> Stream.iterate(each.first(), month -> month.plusMonths(1))
                        .takeWhile(month -> !month.isAfter(each.last()))
                        .forEach(month -> states.put(month, each.state())));
        return states;
    }

    List<VatReturnMonth> months(VatReturn of) {
        return em.createQuery(
                        "select m from VatReturnMonth m where m.returnId = :id order by m.month", VatReturnMonth.class)
                .setParameter("id", of.id())
                .getResultList();
    }

    /** What stands in the boxes of a return. */
    List<VatReturnBox> boxes(VatReturn of) {
        return em.createQuery("select b from VatReturnBox b where b.returnId = :id", VatReturnBox.class)
                .setParameter("id", of.id())
                .getResultList();
    }

    /** What was filed, as the figures of a return tell it. */
    Map<VatBox, Long> filed(VatReturn of) {
        return boxes(of).stream()
                .collect(Collectors.toMap(
                        VatReturnBox::box,
                        VatReturnBox::filed,
                        (one, other) -> one,
                        () -> new EnumMap<>(VatBox.class)));
    }

    /** What each return comes to, to pay or when negative to get back, by its id. */
    Map<String, Long> toPay(Collection<VatReturn> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select b from VatReturnBox b where b.box = :toPay and b.returnId in :ids", VatReturnBox.class)
                .setParameter("toPay", VatBox.TO_PAY.number())
                .setParameter("ids", of.stream().map(VatReturn::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(VatReturnBox::returnId, VatReturnBox::filed));
    }

    /** The months of which something counts that was posted after their return was made. */
    Set<YearMonth> changedSince(String companyId) {
        return em.createQuery("""
                        select distinct m.month from VatReturnMonth m, EntryLine l
                        where m.companyId = :company and m.standing = 1
                            and l.companyId = m.companyId and l.vatMonth = m.month and l.entryId > m.returnId
                            and not exists (
                                select n from VatReturnMonth n
                                where n.companyId = m.companyId and n.month = m.month and n.standing = 1
                                    and n.number > m.number)
                        """, Integer.class)
                .setParameter("company", companyId)
                .getResultStream()
                .map(Month::of)
                .collect(Collectors.toSet());
    }

    byte[] file(VatReturn of) {
        return em.find(VatReturnFile.class, of.id()).content();
    }
}
