package se.samverk.bookkeeping.payment;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.payment.PaymentFact.Occasion;
import se.samverk.bookkeeping.payment.PaymentFact.Told;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;

/** Payments to suppliers: chosen into a list, approved by the client, handed to the bank as a file (K32). */
@Boundary
@OfService("bookkeeping")
public class PaymentBatchService {

    /** The task of choosing what is paid and handing it to the bank. */
    public static final String PAYING = "supplier-payments";

    /**
     * The task of saying yes to payments. No agreement gives it to anybody, which makes it the company's own (D7e): whoever prepares
     * them, it is the client's money.
     */
    public static final String APPROVAL = "payment-approval";

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 500;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    PaymentBatches batches;

    @Inject
    Event<Fact> facts;

    /** The file of a list. */
    public record File(String name, byte[] content) {}

    /** Attested invoices that are in no list, the first due first. */
    @Requires(Right.READ_IN_SERVICE)
    public List<PayableRow> payable() {
        return batches.payable(workspace.companyId());
    }

    /** The latest lists, the last made first. */
    @Requires(Right.READ_IN_SERVICE)
    public List<BatchRow> list() {
        return batches.rows(workspace.companyId(), MOST);
    }

    /** The account that was paid from the last time; null for none. */
    @Requires(Right.READ_IN_SERVICE)
    public String lastIban() {
        return batches.lastIban(workspace.companyId());
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public BatchView view(String batchId) {
        return batches.view(keeper(), batchId);
    }

    /**
     * The file for the bank, as it was approved.
     *
     * @throws BusinessException NOT_FOUND, also for a list that nobody has approved, or that was taken back
     */
    @Requires(Right.READ_IN_SERVICE)
    public File file(String batchId) {
        byte[] content = batches.file(keeper(), batchId);
        return new File("betalningar-" + batchId.substring(batchId.length() - 8) + ".xml", content);
    }

    /**
     * Proposes what is paid, each when it is due or all on one day.
     *
     * @return its id
     * @throws BusinessException at its fields: what is wrong with the account, PAYMENT_DAY_PAST, PAYMENT_EMPTY,
     *     PAYMENT_OF_NOTHING_DUE, PAYMENT_IN_OTHER_CURRENCY, PAYMENT_WITHOUT_ACCOUNT; NOT_FOUND for an invoice of another company
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(PAYING)
    public String propose(BatchForm form) {
        return tell(Occasion.PAYMENT_PROPOSED, batches.propose(keeper(), form), null);
    }

    /**
     * Says yes: from now on there is the file that the bank gets, frozen.
     *
     * @throws BusinessException NOT_FOUND; PAYMENT_CHANGED; PAYMENT_OUT_OF_DATE once an invoice of it is not to be paid as it says;
     *     PAYMENT_DAY_PAST
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = APPROVAL, from = ServiceRole.APPROVER)
    public void approve(String batchId) {
        tell(Occasion.PAYMENT_APPROVED, batches.approve(keeper(), batchId), null);
    }

    /**
     * Says no: nothing of it is paid, and whoever prepares payments reads why.
     *
     * @throws BusinessException NOT_FOUND; what is wrong with the reason, which is required; PAYMENT_CHANGED once the bank has it
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = APPROVAL, from = ServiceRole.APPROVER)
    public void refuse(String batchId, String reason) {
        String why = PlainText.required("reason", reason, LONGEST_REASON);
        tell(Occasion.PAYMENT_REFUSED, batches.takeBack(keeper(), batchId, why), why);
    }

    /**
     * Says that the bank has the file.
     *
     * @throws BusinessException NOT_FOUND; PAYMENT_CHANGED unless it is approved; PAYMENT_OUT_OF_DATE once an invoice of it is not to
     *     be paid as it says
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(PAYING)
    public void send(String batchId) {
        tell(Occasion.PAYMENT_SENT, batches.send(keeper(), batchId), null);
    }

    /**
     * Says that the bank has had the file since before some of it was paid, which nobody noted then.
     *
     * @throws BusinessException NOT_FOUND; PAYMENT_CHANGED unless it is approved and something of it is paid; PAYMENT_OUT_OF_DATE once
     *     what is left is not to be paid as it says
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(PAYING)
    public void wasSent(String batchId) {
        tell(Occasion.PAYMENT_SENT, batches.wasSent(keeper(), batchId), null);
    }

    /**
     * Takes a list back before the bank has it; its invoices may be in another.
     *
     * @throws BusinessException NOT_FOUND; what is wrong with the reason, which is required; PAYMENT_CHANGED once the bank has it
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(PAYING)
    public void takeBack(String batchId, String reason) {
        String why = PlainText.required("reason", reason, LONGEST_REASON);
        tell(Occasion.PAYMENT_TAKEN_BACK, batches.takeBack(keeper(), batchId, why), why);
    }

    /**
     * Says that the bank has not paid what is not paid yet of a list that it has: those invoices may be in another one.
     *
     * @throws BusinessException NOT_FOUND; what is wrong with the reason, which is required; PAYMENT_CHANGED unless the bank has it and
     *     something of it is waited for
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(PAYING)
    public void bankDidNotPay(String batchId, String reason) {
        String why = PlainText.required("reason", reason, LONGEST_REASON);
        tell(Occasion.PAYMENT_NOT_MADE, batches.bankDidNotPay(keeper(), batchId, why), why);
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }

    private String tell(Occasion occasion, PaymentBatch batch, String because) {
        Told told =
                new Told(PlainText.beginning(batches.suppliers(batch), LONGEST_REASON), batches.total(batch), because);
        facts.fire(new PaymentFact(
                occasion,
                batch.id(),
                workspace.readers(),
                told,
                workspace.admission().side()));
        return batch.id();
    }
}
