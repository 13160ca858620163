package se.samverk.receipt;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentTexts.PaperRef;
import se.samverk.document.Documents;
import se.samverk.document.HandIns;
import se.samverk.receipt.ReceiptFinder.RowRef;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;
import se.samverk.shared.Texts;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** Payments that lack a receipt, and their answers, in whichever service of the company one stands (K35–K37). */
@Boundary
@OfService(OfService.ANY)
public class ReceiptService {

    /** In characters. */
    public static final int LONGEST_REASON = 500;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    ReceiptFinder finder;

    @Inject
    ReceiptKeeper keeper;

    @Inject
    ReceiptReminders reminders;

    @Inject
    Receipts receipts;

    @Inject
    HandIns handIns;

    @Inject
    Documents documents;

    @Inject
    ReceiptProposals proposals;

    /** Payments by how they stand, the latest booked first, at most a hundred. */
    @Requires(Right.READ_IN_SERVICE)
    public List<ReceiptView> list(ReceiptTab tab) {
        return finder.list(workspace.companyId(), tab.state());
    }

    /**
     * The payments without a receipt that a document most likely is the receipt of, by what was read of it; the best first.
     *
     * @throws BusinessException NOT_FOUND, also for a document of another company
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<ReceiptRow> proposedFor(String documentId) {
        documents.isPosted(documentId);
        return proposals.rowsOf(workspace.companyId(), new PaperRef(documentId));
    }

    @Requires(Right.READ_IN_SERVICE)
    public ReceiptCounts counts() {
        return new ReceiptCounts(
                finder.count(workspace.companyId(), ReceiptState.MISSING),
                finder.count(workspace.companyId(), ReceiptState.ANSWERED));
    }

    /**
     * @throws BusinessException NOT_FOUND, also for a row about which nobody is asked
     */
    @Requires(Right.READ_IN_SERVICE)
    public ReceiptView view(String rowId) {
        return find(rowId).orElseThrow(BusinessException::notFound);
    }

    /** A payment with its answer; empty for a row about which nobody is asked. */
    @Requires(Right.READ_IN_SERVICE)
    public Optional<ReceiptView> find(String rowId) {
        return finder.find(workspace.companyId(), new RowRef(rowId));
    }

    /**
     * Hands in the receipt of a payment, which what is posted of it stands on, too. Either side does. By the form by which one was
     * handed in already it is that one. What is handed in stays among the documents, also when it is no answer any more.
     *
     * @throws BusinessException NOT_FOUND, RECEIPT_NOT_MISSING, RECEIPT_OF_OTHER_ROW; what {@link DocumentService#handIn} refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Transactional(TxType.NOT_SUPPORTED)
    @Does(Does.EITHER_SIDE)
    public void photo(String rowId, DocumentForm form) {
        keeper.requireAsked(rowId);
        keeper.answer(rowId, NewAnswer.photo(handIns.handIn(form)));
    }

    /**
     * A document that was handed in before is the receipt of a payment.
     *
     * @throws BusinessException NOT_FOUND, also for a document of another company; RECEIPT_NOT_MISSING, RECEIPT_OF_OTHER_ROW,
     *     DOCUMENT_SET_ASIDE
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void document(DocumentOfRow given) {
        keeper.answer(given.rowId(), NewAnswer.photo(given.documentId()));
    }

    /**
     * There is no receipt. The caller signs a note that tells what was bought, which is the document of the payment from now on.
     *
     * @throws BusinessException NOT_FOUND, RECEIPT_NOT_MISSING; REQUIRED, TOO_LONG at {@code reason}
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Transactional(TxType.NOT_SUPPORTED)
    @Does(Does.EITHER_SIDE)
    public void noReceipt(String rowId, NoReceiptForm form) {
        String reason = PlainText.required("reason", oneLine(form.reason()), LONGEST_REASON);
        Optional<String> before = keeper.handedIn(form.key());
        String document = before.isPresent() ? before.get() : handIns.handIn(note(rowId, form.key(), reason));
        try {
            keeper.answer(rowId, new NewAnswer(AnswerKind.NO_RECEIPT, reason, document));
        } catch (BusinessException meanwhile) {
            // A note of nothing would wait to be posted for ever.
            keeper.setAside(document, noteText("overtaken"));
            throw meanwhile;
        }
    }

    /** A new line in a field of several is no other text. */
    private static String oneLine(String text) {
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    private String noteText(String name) {
        return Texts.of(NoReceiptNote.class, "note", currentCaller.get().language())
                .getString(name);
    }

    private DocumentForm note(String rowId, String key, String reason) {
        NoReceiptNote note = keeper.note(rowId, reason);
        return new DocumentForm(
                key,
                PlainText.beginning(reason, ReceiptKeeper.LONGEST_DESCRIPTION),
                List.of(note.signed(currentCaller.get(), keeper.companyName(), receipts.answering())));
    }

    /**
     * It was nothing of the company: who posts is proposed the account of its owner.
     *
     * @throws BusinessException NOT_FOUND, RECEIPT_NOT_MISSING
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void privately(String rowId) {
        keeper.answer(rowId, NewAnswer.of(AnswerKind.PRIVATE));
    }

    /**
     * Who posts needs no receipt of it.
     *
     * @param alike nor of payments that are like it, from now on
     * @throws BusinessException NOT_FOUND, RECEIPT_NOT_MISSING
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void notNeeded(String rowId, boolean alike) {
        keeper.answer(rowId, NewAnswer.of(AnswerKind.NOT_NEEDED));
        if (alike) {
            keeper.addRule(rowId);
        }
    }

    /**
     * Takes an answer back on which nothing stands in the books; the payment is asked about again.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE; RECEIPT_IN_BOOKS
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void takeBack(String rowId, int version) {
        keeper.takeBack(rowId, noteText("takenBack"), version);
    }

    /**
     * Who posts has seen to an answer of a payment that was posted before. Repeating it changes nothing.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void see(String rowId, int version) {
        keeper.see(rowId, version);
    }

    /** What needs no receipt, as it was said of payments that are alike. */
    @Requires(Right.READ_IN_SERVICE)
    public List<RuleView> rules() {
        return finder.rules(workspace.companyId());
    }

    /**
     * Payments like that are asked about again, from those on that the bank tells next.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void removeRule(String ruleId) {
        keeper.removeRule(ruleId);
    }

    /** The day of the week on which the client is reminded; empty for never. */
    @Requires(Right.READ_IN_SERVICE)
    public Optional<DayOfWeek> day() {
        return reminders.day(workspace.companyId());
    }

    /**
     * The client chooses the day on which it is reminded; its bureau does not.
     *
     * @param day null for never
     * @throws BusinessException RECEIPT_DAY_OF_CLIENT
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void choose(DayOfWeek day) {
        reminders.choose(day);
    }
}
