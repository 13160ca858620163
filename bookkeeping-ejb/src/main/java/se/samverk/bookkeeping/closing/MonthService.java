package se.samverk.bookkeeping.closing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.closing.MonthFact.Change;
import se.samverk.bookkeeping.closing.MonthFact.Occasion;
import se.samverk.bookkeeping.closing.MonthLists.Whose;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.AccountingPeriod;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Side;
import se.samverk.workspace.Workspace;

/**
 * The list of a month: what is to be so before it is closed (B41). Both sides read it; who closes months states what accounts
 * hold, and ticks the points of one's own (B42). {@link PeriodService} closes.
 */
@Boundary
@OfService("bookkeeping")
public class MonthService {

    private static final int LONGEST_POINT = 120;

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    MonthLists lists;

    @Inject
    FiscalYears years;

    @Inject
    Accounts accounts;

    @Inject
    Event<Fact> facts;

    /**
     * @throws BusinessException NOT_FOUND for a month that is in no fiscal year
     */
    @Requires(Right.READ_IN_SERVICE)
    public MonthView view(YearMonth month) {
        return lists.view(whose(), month);
    }

    /**
     * The month that is to be closed next: the earliest that is not, or else the last one.
     *
     * @return empty where there are no books
     */
    @Requires(Right.READ_IN_SERVICE)
    public Optional<YearMonth> next() {
        List<YearMonth> open = years.periods(workspace.companyId()).stream()
                .filter(period -> !period.isClosing() && !period.isLocked())
                .map(AccountingPeriod::month)
                .toList();
        return open.isEmpty()
                ? years.periods(workspace.companyId()).stream()
                        .map(AccountingPeriod::month)
                        .reduce((earlier, later) -> later)
                : Optional.of(open.get(0));
    }

    /**
     * States what accounts hold at the end of a month by the bank, the Tax Agency or whoever else knows; any account can be
     * reconciled. A line without an amount takes back what was stated of its account.
     *
     * @throws BusinessException NOT_FOUND for a month that there is not; MONTH_CLOSED; at {@code lines.} and the number of the
     *     line: AMOUNT_NOT_VALID, ACCOUNT_UNKNOWN
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("close")
    public void state(YearMonth month, List<StatedBalance> lines) {
        requireOpen(month);
        Set<String> chart = accounts.list(workspace.companyId()).stream()
                .map(Account::number)
                .collect(Collectors.toSet());
        Faults faults = new Faults();
        Map<String, Amount> stated = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            StatedBalance line = lines.get(i);
            String place = "lines." + i;
            if (!line.isEmpty()) {
                faults.check(() -> stated.put(line.account(chart, place), line.amount(place)));
            }
        }
        faults.refuse();
        lines.stream()
                .filter(StatedBalance::isEmpty)
                .map(line -> PlainText.seen(line.account()))
                .forEach(account -> takeBack(month, account));
        stated.forEach((account, amount) -> state(month, account, amount));
    }

    private void takeBack(YearMonth month, String account) {
        ReconciledBalance balance =
                em.find(ReconciledBalance.class, new ReconciledBalance.Key(workspace.companyId(), month, account));
        if (balance != null) {
            em.remove(balance);
            tell(Occasion.BALANCE_TAKEN_BACK, month, change(account, balance.amount()), null);
        }
    }

    private void state(YearMonth month, String account, Amount amount) {
        ReconciledBalance.Key key = new ReconciledBalance.Key(workspace.companyId(), month, account);
        ReconciledBalance balance = em.find(ReconciledBalance.class, key);
        Amount before = balance == null ? null : balance.amount();
        if (amount.equals(before)) {
            return;
        }
        if (balance == null) {
            balance = new ReconciledBalance(workspace.companyId(), month, account);
            em.persist(balance);
        }
        balance.enter(amount, keeper(), clock.instant());
        tell(Occasion.BALANCE_STATED, month, before == null ? null : change(account, before), change(account, amount));
    }

    /**
     * A point of one's own is done in a month. Repeating it changes nothing.
     *
     * @throws BusinessException NOT_FOUND, also for a point of others; MONTH_CLOSED
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("close")
    public void tick(YearMonth month, String pointId) {
        ClosingPoint point = get(pointId);
        requireOpen(month);
        if (find(month, pointId) == null) {
            em.persist(new ClosingTick(keeper(), month, pointId, clock.instant()));
            tell(Occasion.CLOSING_POINT_TICKED, month, null, new Change(point.description(), null));
        }
    }

    /**
     * It is not done after all. Repeating it changes nothing.
     *
     * @throws BusinessException NOT_FOUND, also for a point of others; MONTH_CLOSED
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("close")
    public void untick(YearMonth month, String pointId) {
        ClosingPoint point = get(pointId);
        requireOpen(month);
        ClosingTick tick = find(month, pointId);
        if (tick != null) {
            em.remove(tick);
            tell(Occasion.CLOSING_POINT_UNTICKED, month, null, new Change(point.description(), null));
        }
    }

    /**
     * Adds a point to the list of every month: of the company, or by its bureau to that of all the bureau's clients.
     *
     * @throws BusinessException what is wrong with the words
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("close")
    public void add(String description) {
        String words = PlainText.required("point", description, LONGEST_POINT);
        em.persist(new ClosingPoint(own(), words, currentCaller.get().userId(), clock.instant()));
        tell(Occasion.CLOSING_POINT_ADDED, null, null, new Change(words, null));
    }

    /**
     * Takes a point of one's own side from the list; months in which it was ticked keep it. Repeating it changes nothing.
     *
     * @throws BusinessException NOT_FOUND, also for a point of the other side
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("close")
    public void remove(String pointId) {
        ClosingPoint point = get(pointId);
        if (!point.ownerId().equals(own())) {
            throw BusinessException.notFound();
        }
        if (!point.isRemoved()) {
            point.remove(clock.instant());
            tell(Occasion.CLOSING_POINT_REMOVED, null, new Change(point.description(), null), null);
        }
    }

    private Whose whose() {
        return new Whose(workspace.companyId(), workspace.admission().bureauId());
    }

    /** Whose points the caller makes. */
    private String own() {
        return workspace.admission().side() == Side.BUREAU
                ? workspace.admission().bureauId()
                : workspace.companyId();
    }

    private ClosingPoint get(String pointId) {
        return Optional.ofNullable(pointId)
                .map(id -> em.find(ClosingPoint.class, id))
                .filter(point -> whose().owners().contains(point.ownerId()))
                .orElseThrow(BusinessException::notFound);
    }

    private ClosingTick find(YearMonth month, String pointId) {
        return em.find(ClosingTick.class, new ClosingTick.Key(workspace.companyId(), month, pointId));
    }

    /** Held, so that it is not closed meanwhile. */
    private void requireOpen(YearMonth month) {
        AccountingPeriod period = years.hold(workspace.companyId(), month, month).stream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        if (period.isLocked()) {
            throw new BusinessException(ClosingError.MONTH_CLOSED, month);
        }
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }

    private static Change change(String account, Amount amount) {
        return new Change(account, amount.toString());
    }

    private void tell(Occasion occasion, YearMonth month, Change before, Change after) {
        String of = month == null ? workspace.companyId() : month.toString();
        facts.fire(new MonthFact(occasion, of, workspace.readers(), before, after));
    }
}
