package se.samverk.web.supplier;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import se.samverk.bookkeeping.payment.BatchView;
import se.samverk.bookkeeping.payment.PayTo;
import se.samverk.bookkeeping.payment.Payee;
import se.samverk.bookkeeping.payment.PaymentBatch;
import se.samverk.bookkeeping.payment.PaymentBatchService;
import se.samverk.party.GiroNumber;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** A list of payments: approved or refused, handed to the bank, taken back, not paid by it. */
@Named("payment")
@ViewScoped
public class PaymentBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PaymentBatchService service;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient Formats formats;

    @Inject
    @PathPart(1)
    String id;

    private transient BatchView view;
    private String reason;

    public BatchView getView() {
        if (view == null) {
            view = service.view(id);
        }
        return view;
    }

    public BigDecimal getTotal() {
        return getView().items().stream().map(BatchView.Item::owed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where a supplier is paid, as it is printed. */
    public String payTo(Payee payee) {
        String number = payee.payTo() == PayTo.IBAN
                ? payee.number()
                : GiroNumber.valueOf(payee.payTo().name()).printed(payee.number());
        return formats.message("payTo." + payee.payTo(), number);
    }

    public String getFileHref() {
        return WebPage.PAYMENT_FILE.of(workspace.getView().customerNumber(), id);
    }

    /** Whether the reader is who says yes. */
    public boolean isApproving() {
        return is(PaymentBatch.State.PROPOSED) && workspace.approves(PaymentBatchService.APPROVAL);
    }

    public boolean isWaiting() {
        return is(PaymentBatch.State.PROPOSED);
    }

    /** Whether the reader may still say no. */
    public boolean isRefusable() {
        return isOpen() && workspace.approves(PaymentBatchService.APPROVAL);
    }

    public boolean isSendable() {
        return isWritten() && !getView().isBegun();
    }

    /** Whether the reader may say that the bank has had the file, since some of it is paid. */
    public boolean isSent() {
        return isWritten() && getView().isBegun();
    }

    private boolean isWritten() {
        return is(PaymentBatch.State.APPROVED) && workspace.does(PaymentBatchService.PAYING);
    }

    /** Whether the reader, who prepares payments, may take it back. */
    public boolean isRemovable() {
        return isOpen() && !isRefusable() && workspace.does(PaymentBatchService.PAYING);
    }

    /** Whether the reader may say that the bank did not pay. */
    public boolean isReturnable() {
        return is(PaymentBatch.State.SENT) && !getView().isPaid() && workspace.does(PaymentBatchService.PAYING);
    }

    /** Whether something is to be looked into while the list can still be stopped. */
    public boolean isDoubtful() {
        return isOpen() && !getView().doubts().isEmpty();
    }

    private boolean isOpen() {
        return is(PaymentBatch.State.PROPOSED) || is(PaymentBatch.State.APPROVED);
    }

    private boolean is(PaymentBatch.State state) {
        return getView().state() == state;
    }

    public void approve() {
        service.approve(id);
        notices.sayAndGo(here(), "payment.approved");
    }

    public void refuse() {
        service.refuse(id, reason);
        notices.sayAndGo(here(), "payment.takenBack");
    }

    public void send() {
        service.send(id);
        notices.sayAndGo(here(), "payment.sent");
    }

    public void wasSent() {
        service.wasSent(id);
        notices.sayAndGo(here(), "payment.sent");
    }

    public void takeBack() {
        service.takeBack(id, reason);
        notices.sayAndGo(here(), "payment.takenBack");
    }

    public void bankDidNotPay() {
        service.bankDidNotPay(id, reason);
        notices.sayAndGo(here(), "payment.notMade");
    }

    private String here() {
        return workspace.hrefOf("PAYMENT", id);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
