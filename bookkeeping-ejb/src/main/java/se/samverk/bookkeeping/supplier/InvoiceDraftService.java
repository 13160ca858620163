package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.supplier.SupplierInvoiceFact.Occasion;
import se.samverk.bookkeeping.supplier.SupplierInvoiceFact.Told;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** Invoices that either side has typed or read from a file, and that wait for whoever posts (K26, K31, D7e). */
@Boundary
@OfService("bookkeeping")
public class InvoiceDraftService {

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    InvoiceDrafts drafts;

    @Inject
    EInvoices eInvoices;

    @Inject
    PaperProposals papers;

    @Inject
    Event<Fact> facts;

    /** All of them, the latest first. */
    @Requires(Right.READ_IN_SERVICE)
    public List<InvoiceDraftRow> list() {
        return drafts.list(workspace.companyId());
    }

    /**
     * @throws BusinessException NOT_FOUND, also for one that has been registered or thrown away meanwhile
     */
    @Requires(Right.READ_IN_SERVICE)
    public InvoiceDraftView view(String draftId) {
        InvoiceDraft draft = drafts.get(keeper(), draftId);
        return new InvoiceDraftView(
                draft.id(),
                drafts.form(draft),
                draft.eInvoice() == null ? null : eInvoices.link(draft.eInvoice()),
                draft.eInvoice() == null ? null : eInvoices.read(draft.eInvoice()),
                draft.version());
    }

    /**
     * The supplier that the file of a draft tells of, as one would be typed: for one that is not known yet.
     *
     * @throws BusinessException NOT_FOUND, also for a draft that was not read from a file
     */
    @Requires(Right.READ_IN_SERVICE)
    public SupplierForm supplierOf(String draftId) {
        InvoiceDraft draft = drafts.get(keeper(), draftId);
        if (draft.eInvoice() == null) {
            throw BusinessException.notFound();
        }
        return new SupplierForm(eInvoices.seller(draft.eInvoice()), null);
    }

    /**
     * An invoice as it is begun from a document: with what was read on it, to be checked (K12).
     *
     * @throws BusinessException NOT_FOUND, also for a document of another company
     */
    @Requires(Right.READ_IN_SERVICE)
    public InvoiceForm ofDocument(String documentId) {
        return papers.invoice(documentId);
    }

    /**
     * The supplier that a document tells of, as one would be typed.
     *
     * @throws BusinessException NOT_FOUND, also for a document of another company
     */
    @Requires(Right.READ_IN_SERVICE)
    public SupplierForm supplierOfDocument(String documentId) {
        return papers.newSupplier(documentId);
    }

    /**
     * The file of an e-invoice, as it came.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public SentEInvoice file(String eInvoiceId) {
        return eInvoices.file(keeper(), new EInvoiceRef(eInvoiceId));
    }

    /**
     * Keeps what was typed, whatever it is, for whoever posts.
     *
     * @return its id
     * @throws BusinessException INVOICE_DRAFT_TOO_LONG; NOT_FOUND for a supplier or a document of another company
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public String keep(InvoiceForm form) {
        InvoiceDraft draft = drafts.add(keeper(), form, null);
        tell(Occasion.SUPPLIER_INVOICE_PROPOSED, draft);
        return draft.id();
    }

    /**
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND; STALE; what {@link #keep} refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void change(String draftId, InvoiceForm form, int version) {
        drafts.change(keeper(), draftId, form, version);
    }

    /**
     * Throws a draft away. What it was read from stays, and makes a draft again when it is read again. Repeating it changes nothing.
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void discard(String draftId) {
        drafts.find(keeper(), draftId).ifPresent(draft -> {
            drafts.remove(draft);
            tell(Occasion.SUPPLIER_INVOICE_DISCARDED, draft);
        });
    }

    /**
     * Reads an e-invoice: a draft that says what the file says. The same file makes one draft at most.
     *
     * @return the id of the draft
     * @throws BusinessException at the file: E_INVOICE_TOO_LARGE, E_INVOICE_THERE_ALREADY; what {@link
     *     se.samverk.einvoice.UblReader} refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public String read(SentEInvoice file) {
        InvoiceDraft draft = eInvoices.take(keeper(), file);
        tell(Occasion.SUPPLIER_INVOICE_PROPOSED, draft);
        return draft.id();
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }

    private void tell(Occasion occasion, InvoiceDraft draft) {
        facts.fire(new SupplierInvoiceFact(
                occasion,
                draft.id(),
                workspace.readers(),
                new Told(draft.title(), null, null),
                workspace.admission().side()));
    }
}
