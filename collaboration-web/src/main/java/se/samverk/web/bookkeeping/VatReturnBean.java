package se.samverk.web.bookkeeping;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.bookkeeping.filing.VatReturn;
import se.samverk.bookkeeping.filing.VatReturnService;
import se.samverk.bookkeeping.filing.VatReturnView;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** A VAT return that was made: approved, filed, taken back, corrected. */
@Named("vatReturn")
@ViewScoped
public class VatReturnBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient VatReturnService returns;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(1)
    String id;

    private transient VatReturnView view;
    private String receipt;
    private LocalDate day;
    private String reason;

    public VatReturnView getView() {
        if (view == null) {
            view = returns.view(id);
        }
        return view;
    }

    public String getPeriod() {
        return PeriodWords.text(getView().first(), getView().last());
    }

    public String getFileHref() {
        return WebPage.VAT_FILE.of(workspace.getView().customerNumber(), id);
    }

    public boolean isAtWork() {
        return getView().state() == VatReturn.State.MADE || getView().state() == VatReturn.State.APPROVED;
    }

    /** Whether the client is to say yes first and has not. */
    public boolean isWaiting() {
        return getView().approvalNeeded() && getView().state() == VatReturn.State.MADE;
    }

    /** Whether the reader is who says yes. */
    public boolean isApproving() {
        return isWaiting() && workspace.approves(VatReturnService.APPROVAL);
    }

    /** Whether something was posted for the period since it was filed that changes what is filed. */
    public boolean isCorrectable() {
        return getView().state() == VatReturn.State.FILED && getView().differs() && isLatest();
    }

    /** Whether something was posted for the period since it was filed that changes nothing of that, and is left to settle. */
    public boolean isUnsettled() {
        return getView().unsettled() && isLatest();
    }

    private boolean isLatest() {
        return getView().versions().stream()
                .noneMatch(
                        other -> other.number() > getView().version() && other.state() != VatReturn.State.TAKEN_BACK);
    }

    public void approve() {
        returns.approve(id);
        notices.sayAndGo(here(), "vat.approved");
    }

    public void refuse() {
        returns.refuse(id, reason);
        notices.sayAndGo(here(), "vat.refused", getPeriod());
    }

    public void enterReceipt() {
        returns.enterReceipt(id, receipt, day);
        notices.sayAndGo(here(), "vat.filed", getPeriod());
    }

    public void takeBack() {
        returns.takeBack(id, reason);
        notices.sayAndGo(here(), "vat.takenBack", getPeriod());
    }

    public void correct() {
        String correction =
                returns.correct(VatPeriod.of(getView().first(), getView().last()));
        notices.sayAndGo(
                workspace.hrefOf("VAT_RETURN", correction),
                correction.equals(id) ? "vat.settled" : "vat.made",
                getPeriod());
    }

    private String here() {
        return workspace.hrefOf("VAT_RETURN", id);
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
