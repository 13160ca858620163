package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.samverk.bank.BankRowState;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthPoints;
import se.samverk.month.MonthSpan;

/** Every row that the bank has booked in a month that is closed is explained, also those that somebody has to find out about (K23, B41). */
@ApplicationScoped
public class MonthBankRows implements MonthPoints {

    static final String KIND = "BANK_ROWS";

    @PersistenceContext
    EntityManager em;

    /** How many rows of a day are not explained. */
    public record Found(String companyId, LocalDate bookedOn, Long number) {}

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public Set<String> counted() {
        return Set.of(KIND);
    }

    @Override
    public List<MonthPoint> left(Collection<String> companyIds, MonthSpan months) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.bank.MonthBankRows$Found(r.companyId, r.bookedOn, count(r))
                        from BankRow r, BankLedger b
                        where r.companyId in :companies and r.state in :waiting and b.bankAccountId = r.accountId
                            and r.bookedOn >= b.since and r.bookedOn between :first and :last
                        group by r.companyId, r.bookedOn
                        """, Found.class)
                .setParameter("companies", companyIds)
                .setParameter("waiting", BankRowState.WAITING)
                .setParameter("first", months.first().atDay(1))
                .setParameter("last", months.last().atEndOfMonth())
                .getResultStream()
                .map(found ->
                        MonthPoint.counted(found.companyId(), YearMonth.from(found.bookedOn()), KIND, found.number()))
                .toList();
    }
}
