package se.samverk.web.supplier;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import se.samverk.bookkeeping.supplier.EInvoiceLink;
import se.samverk.bookkeeping.supplier.InvoiceDraftService;
import se.samverk.bookkeeping.supplier.InvoiceDraftView;
import se.samverk.bookkeeping.supplier.InvoiceForm;
import se.samverk.bookkeeping.supplier.InvoiceRow;
import se.samverk.bookkeeping.supplier.OtherAccount;
import se.samverk.bookkeeping.supplier.SupplierInvoiceService;
import se.samverk.bookkeeping.supplier.SupplierService;
import se.samverk.bookkeeping.supplier.SupplierView;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.document.DocumentView;
import se.samverk.einvoice.EInvoice;
import se.samverk.party.PaidTo;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.Keyset;
import se.samverk.web.request.Href;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.CellFaults;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** A supplier invoice that is typed: a new one, from a document that waits, or a draft. */
@Named("invoiceForm")
@ViewScoped
public class InvoiceFormBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 2;

    @Inject
    transient SupplierInvoiceService invoices;

    @Inject
    transient InvoiceDraftService drafts;

    @Inject
    transient SupplierService suppliers;

    @Inject
    transient DocumentService documents;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient LocaleBean locale;

    @Inject
    @PathPart(1)
    String draftId;

    @Inject
    @Param(name = "underlag")
    String documentId;

    private InvoiceFields fields;
    private int version;
    private String registeredId;
    private String chosenPaper;
    private boolean ofFile;
    private boolean ofPaper;
    private transient EInvoiceLink file;
    private transient EInvoice read;
    private final CellFaults faults = new CellFaults();

    @PostConstruct
    void load() {
        if (draftId == null) {
            fields = InvoiceFields.of(documentId == null ? InvoiceForm.EMPTY : drafts.ofDocument(documentId), LINES);
            ofPaper = documentId != null && documents.view(documentId).reading().isProposing();
        } else {
            InvoiceDraftView draft = drafts.view(draftId);
            fields = InvoiceFields.of(draft.form(), LINES);
            version = draft.version();
            ofFile = draft.file() != null;
            show(draft);
        }
    }

    private void show(InvoiceDraftView draft) {
        file = draft.file();
        read = draft.read();
    }

    /** Registers it and shows it. */
    public void register() {
        String id = registered();
        notices.sayAndGo(workspace.hrefOf("SUPPLIER_INVOICE", id), "supplierInvoice.registered", fields.getNumber());
    }

    /** What has been registered by this form is not registered by it again, however often a button is pressed. */
    private synchronized String registered() {
        if (registeredId == null) {
            InvoiceForm form = fields.form();
            registeredId = faults.told(
                    () -> draftId == null ? invoices.register(form) : invoices.registerDraft(draftId, form, version),
                    this::words);
        }
        return registeredId;
    }

    /** Keeps it for whoever posts. */
    public void keep() {
        faults.told(this::kept, this::words);
        notices.sayAndGo(workspace.href("SUPPLIER_INVOICES"), "supplierInvoice.kept");
    }

    private String kept() {
        if (draftId == null) {
            return drafts.keep(fields.form());
        }
        drafts.change(draftId, fields.form(), version);
        return draftId;
    }

    /** One more line to type on. */
    public void addLine() {
        fields.addLine();
    }

    /** It is a credit note: the invoices that it may be about are shown. */
    public void credit() {
        fields.setCredit(true);
    }

    public void discard() {
        drafts.discard(draftId);
        notices.sayAndGo(workspace.href("SUPPLIER_INVOICES"), "supplierInvoice.discarded");
    }

    private String words(BusinessException refused) {
        return ErrorTexts.of(refused, locale.current(), !workspace.isBureau());
    }

    /** What is wrong with a field of a line; null for nothing. */
    public String fault(int line, String field) {
        return faults.of(line, field);
    }

    public InvoiceFields getFields() {
        return fields;
    }

    public List<InvoiceLineFields> getLines() {
        return fields.lines();
    }

    public List<SupplierView> getSuppliers() {
        return suppliers.list();
    }

    /** The invoices that a credit note of the chosen supplier may be about. */
    public List<InvoiceRow> getCreditable() {
        return fields.isCredit() && fields.getSupplierId() != null
                ? invoices.creditable(fields.getSupplierId())
                : List.of();
    }

    /** What the file of the draft says; null for one that was typed. */
    public EInvoice getRead() {
        return ofFile() ? read : null;
    }

    /** The file of the draft; null for one that was typed. */
    public EInvoiceLink getFile() {
        return ofFile() ? file : null;
    }

    /** What a file says never changes, and is read once, unless the page has been laid aside meanwhile. */
    private boolean ofFile() {
        if (ofFile && read == null) {
            show(drafts.view(draftId));
        }
        return ofFile;
    }

    /** Where the file asks to be paid, and the chosen supplier is not known to be; null for nothing to tell. */
    public OtherAccount getOtherAccount() {
        return getFile() == null || fields.getSupplierId() == null
                ? null
                : OtherAccount.of(getFile().asked(), PaidTo.of(chosen().party().details()))
                        .orElse(null);
    }

    private SupplierView chosen() {
        return suppliers.view(fields.getSupplierId());
    }

    /** Whether what was read on a document stands in it. */
    public boolean isOfPaper() {
        return ofPaper;
    }

    /** Where a supplier is added: of a file or a document that tells of one, with what it tells. */
    public String getNewSupplierHref() {
        return new Href(workspace.href("SUPPLIER"))
                .with("efaktura", ofFile ? draftId : null)
                .with("underlag", ofPaper ? documentId : null)
                .toString();
    }

    /** The documents beside the form. */
    public List<DocumentView> getPapers() {
        return fields.documents().stream().map(documents::view).toList();
    }

    /** Documents that wait, of which some more can be taken; the latest that have come. */
    public List<DocumentRow> getPaperChoices() {
        return documents.page(new DocumentQuery(DocumentState.WAITING, null), Keyset.FIRST).rows().stream()
                .filter(row -> !fields.documents().contains(row.id()))
                .toList();
    }

    public void addPaper() {
        if (chosenPaper != null) {
            fields.documents().add(chosenPaper);
            chosenPaper = null;
        }
    }

    public void removePaper(String id) {
        fields.documents().remove(id);
    }

    public String getChosenPaper() {
        return chosenPaper;
    }

    public void setChosenPaper(String chosenPaper) {
        this.chosenPaper = chosenPaper;
    }

    public String getDraftId() {
        return draftId;
    }

    /** Where the accounts are read for the look-up. */
    public String getAccountsHref() {
        return new Href(workspace.href("ACCOUNT_LIST")).toString();
    }
}
