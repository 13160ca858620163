package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import se.samverk.bookkeeping.entry.DocumentOfEntry;
import se.samverk.bookkeeping.entry.EntryDocuments;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.entry.EntryView;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.document.DocumentView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.web.conversation.AskedLines;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.Href;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** One entry: read, taken back, or taken back to be corrected. */
@Named("entryPage")
@ViewScoped
public class EntryPageBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EntryService entries;

    @Inject
    transient DocumentService documents;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Formats formats;

    @Inject
    @PathPart(1)
    String id;

    private transient EntryView view;
    private transient List<DocumentView> papers;
    private transient List<DocumentRow> waiting;
    private String day;
    private String paper;

    @PostConstruct
    void load() {
        day = getView().entry().day().toString();
    }

    public EntryView getView() {
        if (view == null) {
            view = entries.view(id);
        }
        return view;
    }

    /** In whose VAT return it counts, where that is not the month of its day; null else. */
    public YearMonth getOtherVatMonth() {
        YearMonth month = getView().vatMonth();
        return YearMonth.from(getView().entry().day()).equals(month) ? null : month;
    }

    /** Whether it can be taken back and corrected: once, and not where it is a step of something else. */
    public boolean isCorrectable() {
        return getView().reversedBy() == null && getView().step() == null;
    }

    /** Where that is undone of which the entry is a step; null for none. */
    public String getStepHref() {
        EntryView.Step step = getView().step();
        if (step == null) {
            return null;
        }
        return workspace.href(
                switch (step) {
                    case SETTLES_VAT -> "VAT";
                    case MOVES_RESULT -> "CLOSING";
                    case OF_INVOICE -> "SUPPLIER_INVOICES";
                });
    }

    /** Takes the entry back on the day that was entered. */
    public void reverse() {
        remedies.offer(
                LedgerError.REVERSED_ALREADY, workspace.hrefOf("ENTRY", id), formats.message("entry.seeReversal"));
        String reversal = entries.reverse(id, day);
        notices.sayAndGo(
                workspace.hrefOf("ENTRY", reversal),
                "entry.reversed",
                getView().entry().name());
    }

    /** Its lines, for a question about one of them. */
    public List<SelectItem> getAskedLines() {
        return AskedLines.of(getView().lines().stream()
                .map(line -> line.account() + " " + line.accountName() + " " + formats.amount(line.amount()))
                .toList());
    }

    /** The documents that it stands on. */
    public List<DocumentView> getPapers() {
        if (papers == null) {
            papers = documents.of(EntryDocuments.ofEntry(id)).stream()
                    .map(row -> documents.view(row.id()))
                    .toList();
        }
        return papers;
    }

    /** Those that wait, of which it can come to stand on one more. */
    public List<DocumentRow> getWaiting() {
        if (waiting == null) {
            waiting = documents
                    .page(new DocumentQuery(DocumentState.WAITING, null), Keyset.FIRST)
                    .rows();
        }
        return waiting;
    }

    /** It stands on the chosen one from now on. */
    public void attach() {
        if (paper == null) {
            throw BusinessException.at("paper", CommonError.REQUIRED);
        }
        entries.attach(new DocumentOfEntry(id, paper));
        notices.sayAndGo(workspace.hrefOf("ENTRY", id), "entry.attached");
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    /** The grid with this entry's lines, to be posted in its place. */
    public String getCorrectHref() {
        return new Href(workspace.href("NEW_ENTRY")).with("rattar", id).toString();
    }

    /** The grid with this entry's lines, to be posted once more. */
    public String getCopyHref() {
        return new Href(workspace.href("NEW_ENTRY")).with("kopia", id).toString();
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
