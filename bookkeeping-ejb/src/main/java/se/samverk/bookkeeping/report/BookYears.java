package se.samverk.bookkeeping.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.shared.BusinessException;

/** In which fiscal year the months of a report are. */
@ApplicationScoped
class BookYears {

    @Inject
    FiscalYears years;

    /**
     * Months within their fiscal year.
     *
     * @param beginnings the first months of all years, the earliest first
     */
    record Within(ReportMonths months, List<YearMonth> beginnings) {

        /** The first month of the year that the months are in. */
        YearMonth beginning() {
            return beginningBefore(months.last());
        }

        /** The first month of the year in which a month is; of the first year for those before it. */
        YearMonth beginningBefore(YearMonth month) {
            return beginnings.stream()
                    .filter(beginning -> !beginning.isAfter(month))
                    .reduce((earlier, later) -> later)
                    .orElse(beginnings.get(0));
        }

        /** Whether the books tell what accounts held at the end of a month: also of the one before they begin. */
        boolean knows(YearMonth month) {
            return !month.plusMonths(1).isBefore(beginnings.get(0));
        }
    }

    /**
     * @throws BusinessException at the month: NO_FISCAL_YEAR unless all are in one
     */
    Within of(String companyId, ReportMonths months) {
        List<FiscalYear> all = years.list(companyId);
        if (months.last().isBefore(months.first()) || all.stream().noneMatch(year -> contains(year, months))) {
            throw BusinessException.at("month", LedgerError.NO_FISCAL_YEAR);
        }
        return new Within(
                months,
                all.stream().map(year -> YearMonth.from(year.startsOn())).toList());
    }

    private static boolean contains(FiscalYear year, ReportMonths months) {
        return !months.first().isBefore(YearMonth.from(year.startsOn()))
                && !months.last().isAfter(YearMonth.from(year.endsOn()));
    }
}
