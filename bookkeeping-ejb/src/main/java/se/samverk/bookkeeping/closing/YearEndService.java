package se.samverk.bookkeeping.closing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.closing.YearFact.Occasion;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.YearDays;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** Ends fiscal years, and begins the next (B27). */
@Boundary
@OfService("bookkeeping")
public class YearEndService {

    private static final int LONGEST_REASON = 500;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    FiscalYears years;

    @Inject
    YearEnds ends;

    @Inject
    Event<Fact> facts;

    /**
     * The years and how far each has been ended, the latest first.
     *
     * @throws BusinessException NOT_FOUND where there are no books
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<YearEndView> list() {
        return ends.list(workspace.companyId());
    }

    /**
     * Adds the fiscal year after the last one.
     *
     * @param endsOn its last day; null for twelve months
     * @param reason why it ends with another month than the year before (BFL 3 kap. 4–6 §); required then
     * @throws BusinessException NOT_FOUND where there are no books; what is wrong with the days, YEAR_NOT_CALENDAR among it; at
     *     the reason: REQUIRED
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("year-end")
    public void addYear(LocalDate endsOn, String reason) {
        String company = workspace.companyId();
        LocalDate last = years.list(company).stream()
                .map(FiscalYear::endsOn)
                .reduce((earlier, later) -> later)
                .orElseThrow(BusinessException::notFound);
        LocalDate first = last.plusDays(1);
        LegalForm form = years.legalForm(company).orElseThrow(BusinessException::notFound);
        YearDays days =
                YearDays.of(form, first, endsOn == null ? first.plusYears(1).minusDays(1) : endsOn);
        boolean sameMonth = days.last().getMonth() == last.getMonth();
        String why = sameMonth
                ? PlainText.optional("reason", reason, LONGEST_REASON)
                : PlainText.required("reason", reason, LONGEST_REASON);
        years.addNext(company, days);
        facts.fire(YearFact.added(new YearFact.Days(days.first(), days.last()), why, workspace.readers()));
    }

    /**
     * Moves the result of a year to equity, also while its months are locked; again for what was posted since.
     *
     * @param startsOn the first day of the year
     * @throws BusinessException NOT_FOUND for a year that there is not; YEAR_NOT_OVER; NOTHING_TO_CLOSE; what the ledger
     *     refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("year-end")
    public void closeYear(LocalDate startsOn) {
        tell(Occasion.RESULT_MOVED_TO_EQUITY, startsOn, ends.close(keeper(), startsOn));
    }

    /**
     * Moves last year's result on, on the first day of the next year.
     *
     * @param startsOn the first day of the year whose result it is
     * @throws BusinessException NOT_FOUND for a year that there is not; NO_NEXT_YEAR; NOTHING_TO_CLOSE; what the ledger refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("year-end")
    public void carryForward(LocalDate startsOn) {
        tell(Occasion.RESULT_CARRIED_FORWARD, startsOn, ends.carry(keeper(), startsOn));
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }

    private void tell(Occasion occasion, LocalDate startsOn, Amount amount) {
        YearFact.Days days = years.list(workspace.companyId()).stream()
                .filter(year -> year.startsOn().equals(startsOn))
                .map(year -> new YearFact.Days(year.startsOn(), year.endsOn()))
                .findFirst()
                .orElseThrow();
        facts.fire(YearFact.moved(occasion, days, amount, workspace.readers()));
    }
}
