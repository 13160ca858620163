package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.samverk.document.Documents;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthPoints;
import se.samverk.month.MonthSpan;

/** No document waits to be posted in a month that is closed (B41). */
@ApplicationScoped
public class MonthDocuments implements MonthPoints {

    static final String KIND = "DOCUMENTS";

    @Inject
    Documents documents;

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
        return documents.waitingSince(companyIds).stream()
                .map(came -> MonthPoint.counted(came.companyId(), months.monthOf(came.at()), KIND, 1))
                .filter(point -> months.has(point.month()))
                .toList();
    }
}
