package se.samverk.web.document;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverk.bank.BankRowTopic;
import se.samverk.bookkeeping.entry.EntryDocuments;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.supplier.InvoiceDocuments;
import se.samverk.document.DocumentObject;
import se.samverk.document.DocumentReading;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.document.DocumentView;
import se.samverk.document.DocumentView.FileView;
import se.samverk.party.GiroNumber;
import se.samverk.receipt.DocumentOfRow;
import se.samverk.receipt.ReceiptRow;
import se.samverk.receipt.ReceiptService;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** One document: looked at, described, set aside, taken up again. */
@Named("documentPage")
@ViewScoped
public class DocumentPageBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentService documents;

    @Inject
    transient EntryService entries;

    @Inject
    transient ReceiptService receipts;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient Formats formats;

    @Inject
    @PathPart(1)
    String id;

    private transient DocumentView view;
    private transient List<Use> uses;
    private transient List<ReceiptRow> payments;
    private final ArrayList<String> shownPayments = new ArrayList<>();
    private String description;
    private String reason;
    private int version;

    /** What stands on a document, and where it is. */
    public record Use(String href, String name) {}

    @PostConstruct
    void load() {
        description = getView().row().description();
        version = getView().version();
    }

    public DocumentView getView() {
        if (view == null) {
            view = documents.view(id);
        }
        return view;
    }

    /** The entries that stand on it, and the drafts that hold it; for those who only report none. */
    public List<Use> getUses() {
        if (uses == null) {
            uses = workspace.isReading()
                    ? getView().objects().stream()
                            .flatMap(object -> use(object).stream())
                            .toList()
                    : List.of();
        }
        return uses;
    }

    private Optional<Use> use(DocumentObject object) {
        if (EntryDocuments.isEntry(object)) {
            return Optional.of(new Use(
                    workspace.hrefOf("ENTRY", object.id()),
                    entries.view(object.id()).entry().name()));
        }
        if (EntryDocuments.isDraft(object)) {
            return Optional.of(new Use(workspace.hrefOf("NEW_ENTRY", object.id()), formats.message("document.draft")));
        }
        if (object.kind().equals(BankRowTopic.CODE)) {
            return Optional.of(new Use(workspace.hrefOf("RECEIPT", object.id()), formats.message("document.bankRow")));
        }
        if (InvoiceDocuments.isDraft(object)) {
            return Optional.of(new Use(
                    workspace.hrefOf("NEW_SUPPLIER_INVOICE", object.id()), formats.message("document.invoiceDraft")));
        }
        return InvoiceDocuments.isInvoice(object)
                ? Optional.of(
                        new Use(workspace.hrefOf("SUPPLIER_INVOICE", object.id()), formats.message("document.invoice")))
                : Optional.empty();
    }

    /** What was read on it. */
    public DocumentReading getReading() {
        return getView().reading();
    }

    /** VAT as it was read, rate by rate. */
    public String getVat() {
        return getReading().paper().vat().value().stream()
                .map(vat -> formats.amount(vat.amount()) + (vat.rate() == null ? "" : " (" + vat.rate() + " %)"))
                .collect(Collectors.joining(", "));
    }

    public String bankgiro(String number) {
        return GiroNumber.BANKGIRO.printed(number);
    }

    /** The payments that lack a receipt and most likely have it here; of who does not read the books none. */
    public List<ReceiptRow> getPayments() {
        if (payments == null) {
            payments = workspace.isReading() && isWaiting() ? receipts.proposedFor(id) : List.of();
        }
        if (shownPayments.isEmpty()) {
            payments.forEach(row -> shownPayments.add(row.rowId()));
        }
        return payments;
    }

    /** What was paid, without a sign. */
    public String paid(ReceiptRow row) {
        return formats.amount(row.amount().negated().value());
    }

    /**
     * It is the receipt of a payment.
     *
     * @param at its place among those that were shown, whatever would be proposed now
     */
    public void belongTo(int at) {
        receipts.document(new DocumentOfRow(shownPayments.get(at), id));
        notices.sayAndGo(workspace.hrefOf("DOCUMENT", id), "document.isReceipt");
    }

    public boolean isWaiting() {
        return getView().row().state() == DocumentState.WAITING;
    }

    public boolean isSetAside() {
        return getView().row().state() == DocumentState.SET_ASIDE;
    }

    /** Whether one of its files brings what a program would run. */
    public boolean isActive() {
        return getView().files().stream().anyMatch(FileView::active);
    }

    /** Where a file is taken as it came. */
    public String fileHref(FileView file) {
        return workspace.hrefOf("DOCUMENT_FILE", id + "/" + file.number());
    }

    public void describe() {
        documents.describe(id, description, version);
        notices.sayAndGo(workspace.hrefOf("DOCUMENT", id), "document.described");
    }

    public void setAside() {
        documents.setAside(id, reason, version);
        notices.sayAndGo(
                workspace.href("DOCUMENTS"),
                "document.isSetAside",
                getView().row().title());
    }

    public void takeUp() {
        documents.takeUp(id);
        notices.sayAndGo(workspace.hrefOf("DOCUMENT", id), "document.isTakenUp");
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
