package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.samverk.bookkeeping.closing.MonthService;
import se.samverk.bookkeeping.closing.MonthView;
import se.samverk.bookkeeping.closing.MonthView.Balance;
import se.samverk.bookkeeping.closing.PeriodRef;
import se.samverk.bookkeeping.closing.PeriodService;
import se.samverk.month.MonthPoint;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.CellFaults;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.MonthKind;
import se.samverk.web.workspace.WorkspaceBean;
import se.samverk.workspace.Does;
import se.samverk.workspace.Side;

/** The list of a month: what is to be so before it is closed, and closing it. */
@Named("month")
@ViewScoped
public class MonthBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MonthService months;

    @Inject
    transient PeriodService periods;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient Formats formats;

    @Inject
    transient LocaleBean locale;

    @Inject
    @PathPart(1)
    String named;

    private transient MonthView view;
    private final ArrayList<BalanceFields> balances = new ArrayList<>();
    private final CellFaults faults = new CellFaults();
    private String reason;
    private String refusal;
    private String point;

    @PostConstruct
    void load() {
        getView().balances().stream()
                .filter(balance -> !balance.isTold())
                .forEach(balance -> balances.add(BalanceFields.of(balance)));
        balances.add(new BalanceFields());
    }

    /**
     * @throws BusinessException NOT_FOUND for what is no month
     */
    private YearMonth asked() {
        try {
            return YearMonth.parse(named == null ? "" : named);
        } catch (DateTimeException noMonth) {
            throw BusinessException.notFound();
        }
    }

    public MonthView getView() {
        if (view == null) {
            view = months.view(asked());
        }
        return view;
    }

    /** Whether what is on the list can be done now, by the reader. */
    public boolean isWorking() {
        return workspace.does("close") && !getView().period().locked();
    }

    /** What files tell, so that nobody has to type it. */
    public List<Balance> getTold() {
        return getView().balances().stream().filter(Balance::isTold).toList();
    }

    public List<BalanceFields> getBalances() {
        return List.copyOf(balances);
    }

    /** What is left of a point, in words. */
    public String left(MonthPoint each) {
        if (each.isDone()) {
            return formats.message("month.done");
        }
        return each.difference() == null
                ? formats.message("month.left", each.left())
                : formats.message(
                        "month.differs", formats.amount(each.difference().value()));
    }

    /** Whose turn a point is, in words; nothing for one that is done or that waits for nobody alone. */
    public String turn(MonthPoint each) {
        return each.isDone() || each.waitsFor() == null ? "" : formats.message("questions.side." + each.waitsFor());
    }

    /** Where it is seen to. */
    public String href(MonthPoint each) {
        MonthKind kind = MonthKind.valueOf(each.kind());
        return kind == MonthKind.ATTEST ? here() : workspace.href(kind.page());
    }

    /** Where a kind of point is seen to. */
    public String hrefOf(String kind) {
        return workspace.href(MonthKind.valueOf(kind).page());
    }

    public void state() {
        faults.told(
                () -> {
                    months.state(
                            asked(), balances.stream().map(BalanceFields::form).toList());
                    return null;
                },
                fault -> ErrorTexts.of(fault, locale.current(), !workspace.isBureau()));
        notices.sayAndGo(here(), "month.saved");
    }

    /** What is wrong with a field of a line; null for nothing. */
    public String fault(int line, String field) {
        return faults.of(line, field);
    }

    public void tick(String pointId) {
        months.tick(asked(), pointId);
        notices.sayAndGo(here(), "month.ticked");
    }

    public void untick(String pointId) {
        months.untick(asked(), pointId);
        notices.sayAndGo(here(), "month.unticked");
    }

    public void add() {
        months.add(point);
        notices.sayAndGo(here(), "month.pointAdded");
    }

    public void remove(String pointId) {
        months.remove(pointId);
        notices.sayAndGo(here(), "month.pointRemoved");
    }

    /** Whether the reader is to attest what the other side has locked. */
    public boolean isToAttest() {
        Side side = workspace.isBureau() ? Side.BUREAU : Side.CLIENT;
        return getView().period().awaits() == side && workspace.approves(Does.EITHER_SIDE);
    }

    public void attest() {
        periods.attest(asked());
        notices.sayAndGo(here(), "month.attested", asked());
    }

    public void refuse() {
        periods.refuse(asked(), refusal);
        notices.sayAndGo(here(), "month.refused", asked());
    }

    public void close() {
        periods.lock(new PeriodRef(asked(), false), reason);
        notices.sayAndGo(here(), "closing.locked", asked());
    }

    private String here() {
        return workspace.hrefOf("MONTH", named);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(String point) {
        this.point = point;
    }
}
