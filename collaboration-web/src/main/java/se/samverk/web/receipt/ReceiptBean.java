package se.samverk.web.receipt;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.document.DocumentView;
import se.samverk.receipt.AnswerKind;
import se.samverk.receipt.DocumentOfRow;
import se.samverk.receipt.NoReceiptForm;
import se.samverk.receipt.ReceiptService;
import se.samverk.receipt.ReceiptTab;
import se.samverk.receipt.ReceiptView;
import se.samverk.shared.Keyset;
import se.samverk.web.document.SentFiles;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** One payment without a receipt: answered in one of four ways; then comes the next. */
@Named("receipt")
@ViewScoped
public class ReceiptBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> FIELDS = Set.of("photoForm:files", "photoForm:photo");

    @Inject
    transient ReceiptService service;

    @Inject
    transient DocumentService documents;

    @Inject
    transient SentFiles files;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(1)
    String id;

    private transient ReceiptView view;
    private transient DocumentView document;
    private transient DocumentView proposed;
    private transient List<DocumentRow> papers;
    private final String key = UUID.randomUUID().toString();
    private String description;
    private String paper;
    private String reason;
    private boolean alike;
    private int version;
    private String proposedId;

    @PostConstruct
    void load() {
        version = getView().row().version();
        proposedId = getView().proposed() == null ? null : getView().proposed().documentId();
    }

    /** Of a form that is larger than the server takes nothing arrives. */
    public void open() {
        if (getView().isMissing()) {
            files.refuseUnread("photoForm:files");
        }
    }

    public ReceiptView getView() {
        if (view == null) {
            view = service.view(id);
        }
        return view;
    }

    /** What was handed in, or the signed note; null for none. */
    public DocumentView getDocument() {
        if (document == null && getView().answer() != null && getView().answer().documentId() != null) {
            document = documents.view(getView().answer().documentId());
        }
        return document;
    }

    /** Whether nothing in the books stands on the answer. */
    public boolean isTakingBack() {
        return getView().answer() != null
                && (getDocument() == null || getDocument().row().state() != DocumentState.POSTED);
    }

    /** What most likely is it, by what was read of it, as it was shown; null for nothing. */
    public DocumentView getProposed() {
        if (proposed == null && proposedId != null && getView().isMissing()) {
            proposed = documents.view(proposedId);
        }
        return proposed;
    }

    /** Documents that wait, one of which may be it. */
    public List<DocumentRow> getPapers() {
        if (papers == null) {
            papers = documents
                    .page(new DocumentQuery(DocumentState.WAITING, null), Keyset.FIRST)
                    .rows();
        }
        return papers;
    }

    /** Whether who posts is told that VAT is not deducted. */
    public boolean isWithoutReceipt() {
        return getView().answer() != null && getView().answer().kind() == AnswerKind.NO_RECEIPT;
    }

    public void photo() {
        service.photo(id, new DocumentForm(key, description, files.of(FIELDS)));
        next();
    }

    public void choose() {
        service.document(new DocumentOfRow(id, paper));
        next();
    }

    /** What was read says that this document is it. */
    public void takeProposed() {
        service.document(new DocumentOfRow(id, proposedId));
        next();
    }

    public void noReceipt() {
        service.noReceipt(id, new NoReceiptForm(key + ":note", reason));
        next();
    }

    public void privately() {
        service.privately(id);
        next();
    }

    public void notNeeded() {
        service.notNeeded(id, alike);
        next();
    }

    /** The next payment that lacks a receipt; the list at the end. */
    private void next() {
        List<ReceiptView> missing = service.list(ReceiptTab.MISSING);
        String href = following(missing)
                .map(row -> workspace.hrefOf("RECEIPT", row.row().rowId()))
                .orElse(workspace.href("RECEIPTS"));
        notices.sayAndGo(href, "receipts.sent", service.counts().missing());
    }

    /** What was booked before this one; from the end it begins anew. */
    private Optional<ReceiptView> following(List<ReceiptView> missing) {
        return missing.stream()
                .filter(row -> !row.row().day().isAfter(getView().row().day()))
                .findFirst()
                .or(() -> missing.stream().findFirst());
    }

    public void see() {
        service.see(id, version);
        notices.sayAndGo(
                workspace.href("RECEIPTS_ANSWERED"),
                "receipts.seen",
                getView().row().title());
    }

    public void takeBack() {
        service.takeBack(id, version);
        notices.sayAndGo(workspace.hrefOf("RECEIPT", id), "receipts.takenBack");
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isAlike() {
        return alike;
    }

    public void setAlike(boolean alike) {
        this.alike = alike;
    }
}
