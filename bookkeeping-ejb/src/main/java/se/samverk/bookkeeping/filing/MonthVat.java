package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthPoints;
import se.samverk.month.MonthSpan;

/** The VAT of a month that is closed looks right, and accounts for tax that is not to be declared yet are empty (B24, B41). */
@ApplicationScoped
public class MonthVat implements MonthPoints {

    static final String KIND = "VAT";

    @Inject
    VatPreviews previews;

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public Set<String> counted() {
        return Set.of();
    }

    @Override
    public List<MonthPoint> left(Collection<String> companyIds, MonthSpan months) {
        return List.of();
    }

    @Override
    public List<MonthPoint> checked(String companyId, MonthSpan month) {
        int wrong = previews.warnings(companyId, month.first()).size();
        return List.of(MonthPoint.counted(companyId, month.first(), KIND, wrong));
    }
}
