package se.samverk.bookkeeping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.filing.VatReturn;
import se.samverk.bookkeeping.filing.VatReturnFinder;
import se.samverk.bookkeeping.ledger.AccountingPeriod;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.shared.BusinessException;

/** Reads the periods of companies. */
@ApplicationScoped
class Periods {

    @PersistenceContext
    EntityManager em;

    @Inject
    FiscalYears years;

    @Inject
    VatReturnFinder returns;

    /** A period as a query finds it, with the name of who changed it last. */
    public record Found(AccountingPeriod period, String changedBy, String attestedBy) {

        private PeriodView view(Map<YearMonth, VatReturn.State> vat) {
            return new PeriodView(
                    period.month(),
                    period.isClosing(),
                    period.isLocked(),
                    period.changedAt(),
                    changedBy,
                    period.reason(),
                    period.isClosing() ? null : vat.get(period.month()),
                    period.awaits(),
                    period.attestedAt(),
                    attestedBy);
        }
    }

    /**
     * @throws BusinessException NOT_FOUND for a month that is in no fiscal year
     */
    PeriodView month(String companyId, YearMonth month) {
        return list(companyId).stream()
                .flatMap(year -> year.periods().stream())
                .filter(period -> !period.closing() && period.month().equals(month))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    /** The years with their periods, the latest year first. */
    List<YearPeriods> list(String companyId) {
        Map<YearMonth, VatReturn.State> vat = returns.states(companyId);
        Map<String, List<PeriodView>> periods = em.createQuery("""
                        select new se.samverk.bookkeeping.closing.Periods$Found(p, u.name, a.name)
                        from AccountingPeriod p left join User u on u.id = p.changedBy
                            left join User a on a.id = p.attestedBy
                        where p.companyId = :company
                        order by p.month, p.closing
                        """, Found.class)
                .setParameter("company", companyId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        found -> found.period().fiscalYearId(),
                        Collectors.mapping(found -> found.view(vat), Collectors.toList())));
        return years.list(companyId).stream()
                .map(year -> new YearPeriods(year.startsOn(), year.endsOn(), periods.get(year.id())))
                .sorted((one, other) -> other.startsOn().compareTo(one.startsOn()))
                .toList();
    }
}
