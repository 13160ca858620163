package se.samverk.bookkeeping.closing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.closing.MonthLists.Whose;
import se.samverk.bookkeeping.filing.VatReturn;
import se.samverk.bookkeeping.filing.VatReturnFinder;
import se.samverk.bookkeeping.ledger.AccountingPeriod;
import se.samverk.bookkeeping.ledger.AccountingPeriod.State;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.MonthAttest;
import se.samverk.bookkeeping.ledger.PeriodChange;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.Workspace;

/**
 * Locks the periods of a company's books, and opens them again with a reason that both sides read (B19). Where the agreement lets
 * both sides close months, or names who says yes to it ({@link MonthAttest#ATTEST}), a month that one side has locked counts as closed when the
 * other has attested it (B46).
 */
@Boundary
@OfService("bookkeeping")
public class PeriodService {

    private static final int LONGEST_REASON = 500;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    FiscalYears years;

    @Inject
    Periods periods;

    @Inject
    MonthLists lists;

    @Inject
    VatReturnFinder returns;

    @Inject
    Event<Fact> facts;

    /** The fiscal years with their periods, the latest year first. */
    @Requires(Right.READ_IN_SERVICE)
    public List<YearPeriods> list() {
        return periods.list(workspace.companyId());
    }

    /**
     * Locks a period, whatever those before and after it are. One that is locked stays as it is: repeating it changes nothing, and of
     * two who lock it the second is told.
     *
     * @param reason may be missing where nothing is left on the list of the month
     * @throws BusinessException NOT_FOUND for a period that there is not; what is wrong with the reason; POINTS_LEFT at it;
     *     PERIOD_LOCKED_ALREADY by somebody else
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = "close", from = ServiceRole.APPROVER)
    public void lock(PeriodRef period, String reason) {
        String why = PlainText.optional("reason", reason, LONGEST_REASON);
        if (why == null && !period.closing()) {
            requireDone(period.month());
        }
        if (change(period, State.LOCKED, why, period.closing() ? null : MonthAttest.awaited(workspace.admission()))) {
            facts.fire(PeriodFact.locked(period, why, by()));
        } else if (!years.isChangedBy(keeper(), period.month(), period.closing())) {
            throw new BusinessException(ClosingError.PERIOD_LOCKED_ALREADY);
        }
    }

    /**
     * Says yes to a month that the other side has locked; from then on it counts as closed. Repeating it changes nothing.
     *
     * @throws BusinessException NOT_FOUND for a month that there is not; MONTH_NOT_CLOSED, NOT_TO_ATTEST
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = Does.EITHER_SIDE, from = ServiceRole.APPROVER)
    public void attest(YearMonth month) {
        AccountingPeriod period = held(month);
        if (isTurn(period)) {
            period.attest(keeper().userId(), clock.instant());
            facts.fire(PeriodFact.attested(month, by()));
        } else if (period.attestedAt() == null) {
            throw new BusinessException(ClosingError.NOT_TO_ATTEST, month);
        }
    }

    /**
     * Says no to a month that the other side has locked: it is open again, with why, as both sides read it.
     *
     * @throws BusinessException NOT_FOUND for a month that there is not; what is wrong with the reason, which is required;
     *     MONTH_NOT_CLOSED, NOT_TO_ATTEST; VAT_RETURN_STANDS, VAT_RETURN_IS_FILED
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = Does.EITHER_SIDE, from = ServiceRole.APPROVER)
    public void refuse(YearMonth month, String reason) {
        String why = PlainText.required("reason", reason, LONGEST_REASON);
        AccountingPeriod period = held(month);
        if (!isTurn(period)) {
            throw new BusinessException(ClosingError.NOT_TO_ATTEST, month);
        }
        open(new PeriodRef(month, false), why);
    }

    /**
     * @throws BusinessException NOT_FOUND for a month that there is not; MONTH_NOT_CLOSED
     */
    private AccountingPeriod held(YearMonth month) {
        AccountingPeriod period = years.hold(workspace.companyId(), month, month).stream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        if (!period.isLocked()) {
            throw new BusinessException(ClosingError.MONTH_NOT_CLOSED, month);
        }
        return period;
    }

    /** Where no bureau comes in any more nobody stands on the other side, and the company attests what waits. */
    private boolean isTurn(AccountingPeriod period) {
        Admission admission = workspace.admission();
        return period.awaits() != null && (period.awaits() == admission.side() || admission.bureauId() == null);
    }

    /** What is left without a word is an oversight (B41). A month that is locked already is not asked about. */
    private void requireDone(YearMonth month) {
        MonthView list = lists.view(
                new Whose(workspace.companyId(), workspace.admission().bureauId()), month);
        if (!list.period().locked() && list.left() > 0) {
            throw BusinessException.at("reason", ClosingError.POINTS_LEFT, list.left());
        }
    }

    /**
     * Opens a locked period again, which takes back that it was attested. A month that a VAT return is about stays as it was declared.
     *
     * @throws BusinessException NOT_FOUND for a period that there is not; what is wrong with the reason, which is required;
     *     VAT_RETURN_STANDS, VAT_RETURN_IS_FILED
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = "close", from = ServiceRole.APPROVER)
    public void reopen(PeriodRef period, String reason) {
        open(period, PlainText.required("reason", reason, LONGEST_REASON));
    }

    private void open(PeriodRef period, String why) {
        if (change(period, State.OPEN, why, null)) {
            requireNotDeclared(period);
            facts.fire(PeriodFact.reopened(period, why, by()));
        }
    }

    /** Asked while the month is held, so that no return is made meanwhile. */
    private void requireNotDeclared(PeriodRef period) {
        VatReturn.State vat =
                period.closing() ? null : returns.states(workspace.companyId()).get(period.month());
        if (vat != null) {
            throw new BusinessException(
                    vat == VatReturn.State.FILED ? ClosingError.VAT_RETURN_IS_FILED : ClosingError.VAT_RETURN_STANDS);
        }
    }

    private boolean change(PeriodRef period, State to, String reason, Side awaits) {
        return years.change(keeper(), new PeriodChange(period.month(), period.closing(), to, reason, awaits));
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }

    private PeriodFact.By by() {
        return new PeriodFact.By(workspace.admission().side(), workspace.readers());
    }
}
