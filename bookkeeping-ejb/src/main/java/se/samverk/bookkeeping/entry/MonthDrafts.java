package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthPoints;
import se.samverk.month.MonthSpan;

/** No draft and no proposal is left of a month that is closed (B41). */
@ApplicationScoped
public class MonthDrafts implements MonthPoints {

    static final String KIND = "DRAFTS";

    @PersistenceContext
    EntityManager em;

    /** A draft of a company. */
    public record Found(String companyId, Integer month, Instant madeAt) {

        private MonthPoint point(MonthSpan months) {
            YearMonth of = month == null ? months.monthOf(madeAt) : Month.of(month);
            return MonthPoint.counted(companyId, of, KIND, 1);
        }
    }

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
                        select new se.samverk.bookkeeping.entry.MonthDrafts$Found(d.companyId, d.month, d.madeAt)
                        from EntryDraft d
                        where d.companyId in :companies
                        """, Found.class)
                .setParameter("companies", companyIds)
                .getResultStream()
                .map(found -> found.point(months))
                .filter(point -> months.has(point.month()))
                .toList();
    }
}
