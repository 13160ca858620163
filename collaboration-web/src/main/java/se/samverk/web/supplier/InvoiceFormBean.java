package se.samverk.web.supplier;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import se.samverk.bookkeeping.supplier.InvoiceDraftService;
import se.samverk.bookkeeping.supplier.InvoiceDraftView;
import se.samverk.bookkeeping.supplier.InvoiceForm;
import se.samverk.bookkeeping.supplier.InvoiceRow;
import se.samverk.bookkeeping.supplier.SupplierInvoiceService;
import se.samverk.bookkeeping.supplier.SupplierService;
import se.samverk.bookkeeping.supplier.SupplierView;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.document.DocumentView;
import se.samverk.einvoice.EInvoice;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.Keyset;
import se.samverk.web.request.Href;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** A supplier invoice that is typed: a new one, from a document that waits, or a draft. */
@Named("invoiceForm")
@ViewScoped
public class InvoiceFormBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 6;

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
    private final Map<String, String> faults = new HashMap<>();

    @PostConstruct
    void load() {
        if (draftId == null) {
            fields = InvoiceFields.of(InvoiceForm.EMPTY, LINES);
            if (documentId != null) {
                fields.documents().add(documents.view(documentId).row().id());
            }
        } else {
            InvoiceDraftView draft = drafts.view(draftId);
            fields = InvoiceFields.of(draft.form(), LINES);
            version = draft.version();
        }
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
            registeredId = told(
                    () -> draftId == null ? invoices.register(form) : invoices.registerDraft(draftId, form, version));
        }
        return registeredId;
    }

    /** Keeps it for whoever posts. */
    public void keep() {
        told(() -> {
            if (draftId == null) {
                return drafts.keep(fields.form());
            }
            drafts.change(draftId, fields.form(), version);
            return draftId;
        });
        notices.sayAndGo(workspace.href("SUPPLIER_INVOICES"), "supplierInvoice.kept");
    }

    /** It is a credit note: the invoices that it may be about are shown. */
    public void credit() {
        fields.setCredit(true);
    }

    public void discard() {
        drafts.discard(draftId);
        notices.sayAndGo(workspace.href("SUPPLIER_INVOICES"), "supplierInvoice.discarded");
    }

    private <T> T told(Supplier<T> command) {
        faults.clear();
        try {
            return command.get();
        } catch (BusinessException refused) {
            Stream.concat(Stream.of(refused), refused.others().stream())
                    .filter(fault -> fault.field() != null)
                    .forEach(fault -> faults.merge(
                            fault.field(),
                            ErrorTexts.of(fault, locale.current(), !workspace.isBureau()),
                            (one, other) -> one + " " + other));
            throw refused;
        }
    }

    /** What is wrong with a field of a line; null for nothing. */
    public String fault(int line, String field) {
        return faults.get("lines." + line + "." + field);
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
        return draftId == null ? null : drafts.view(draftId).read();
    }

    /** Where a supplier is added: of a file that tells of one, with what it tells. */
    public String getNewSupplierHref() {
        return new Href(workspace.href("SUPPLIER"))
                .with("efaktura", draftId != null && getRead() != null ? draftId : null)
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
