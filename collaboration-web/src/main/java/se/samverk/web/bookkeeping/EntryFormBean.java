package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.omnifaces.cdi.Param;
import se.samverk.bookkeeping.entry.DraftService;
import se.samverk.bookkeeping.entry.DraftView;
import se.samverk.bookkeeping.entry.EntryDocuments;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.entry.EntryView;
import se.samverk.bookkeeping.entry.PaperEntry;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentView;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;
import se.samverk.web.request.Href;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.CellFaults;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/**
 * The grid in which an entry is typed: a new one, a draft, a copy, or what is to stand in the place of a wrong one.
 * Refusals of a line are shown at its cells, which a list of lines cannot name by itself.
 */
@Named("entryForm")
@ViewScoped
public class EntryFormBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 30;

    @Inject
    transient EntryService entries;

    @Inject
    transient DraftService drafts;

    @Inject
    transient DocumentService documents;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient LocaleBean locale;

    @Inject
    transient Clock clock;

    @Inject
    @PathPart(1)
    String draftId;

    @Inject
    @Param(name = "kopia")
    String copiedId;

    /** The day and the text that were typed before a template or an earlier entry was chosen. */
    @Inject
    @Param(name = "dag")
    String typedDay;

    @Inject
    @Param(name = "text")
    String typedText;

    @Inject
    @Param(name = "rattar")
    String correctedId;

    @Inject
    @Param(name = "underlag")
    String documentId;

    private EntryFields fields;
    private boolean ofOtherVatMonth;
    private boolean ofPaper;
    private int version;
    private boolean proposed;
    private String sentBackBecause;
    private String reason;
    private String correctedName;
    private String postedId;
    private final CellFaults faults = new CellFaults();

    @PostConstruct
    void load() {
        if (draftId != null) {
            DraftView draft = drafts.view(draftId);
            fields = EntryFields.of(draft.form(), LINES);
            version = draft.version();
            proposed = draft.proposed();
            sentBackBecause = draft.sentBackBecause();
        } else if (correctedId != null || copiedId != null) {
            EntryView entry = entries.view(correctedId == null ? copiedId : correctedId);
            fields = EntryFields.of(entry, LINES);
            if (correctedId != null) {
                fields.countAs(entry);
                documents.of(EntryDocuments.ofEntry(correctedId)).forEach(row -> fields.add(row.id()));
            }
            correctedName = correctedId == null ? null : entry.entry().name();
            if (correctedId == null) {
                fields.setDay(Time.today(clock).toString());
            }
        } else {
            fields = EntryFields.of(begun(), LINES);
        }
        ofOtherVatMonth = !PlainText.seen(fields.getVatMonth()).isEmpty();
        goOnWithTyped();
    }

    /** With what was read on the document that it is begun from. */
    private EntryForm begun() {
        if (documentId == null) {
            return new EntryForm(null, null, null, null, null, null, null, null);
        }
        DocumentView paper = documents.view(documentId);
        ofPaper = paper.reading().isProposing();
        return PaperEntry.of(paper);
    }

    private void goOnWithTyped() {
        if (typedDay != null) {
            fields.setDay(typedDay);
        }
        if (typedText != null) {
            fields.setDescription(typedText);
        }
    }

    /** Puts these lines in the place of what stands in the grid. */
    void fill(EntryForm form) {
        fields.fill(form, LINES);
    }

    /** Posts it and opens an empty grid for the next one. */
    public void postAndNext() {
        String id = post();
        notices.sayAndGo(nextHref(), "entry.posted", entries.view(id).entry().name());
    }

    /** After one from the queue of documents the one that has waited longest; where none waits an empty grid. */
    private String nextHref() {
        String next = fields.documents().isEmpty()
                ? null
                : documents.nextWaiting(null).orElse(null);
        return new Href(workspace.href("NEW_ENTRY")).with("underlag", next).toString();
    }

    /** Posts it and shows it. */
    public void postAndShow() {
        String id = post();
        notices.sayAndGo(
                workspace.hrefOf("ENTRY", id),
                "entry.posted",
                entries.view(id).entry().name());
    }

    /** What has been posted by this grid is not posted by it again, however often a button is pressed. */
    private synchronized String post() {
        if (postedId == null) {
            EntryForm form = fields.form();
            postedId = told(() -> {
                if (correctedId != null) {
                    return entries.correct(correctedId, form);
                }
                return draftId == null ? entries.post(form) : drafts.post(draftId, form, version);
            });
        }
        return postedId;
    }

    /** Keeps it as a draft; of who may not post, it is a proposal. */
    public void keep() {
        boolean posts = workspace.does("posting");
        told(() -> {
            if (draftId == null) {
                return drafts.keep(fields.form());
            }
            drafts.change(draftId, fields.form(), version);
            return draftId;
        });
        notices.sayAndGo(workspace.href("BOOKS"), posts ? "entry.draftKept" : "entry.proposed");
    }

    /** Sends the proposal back with a question. */
    public void sendBack() {
        drafts.sendBack(draftId, reason, version);
        notices.sayAndGo(workspace.href("BOOKS"), "entry.sentBack");
    }

    /** Whether what was read on a document stands in it. */
    public boolean isOfPaper() {
        return ofPaper;
    }

    /** Whether it waits for the side that posts. */
    public boolean isProposed() {
        return proposed;
    }

    /** What the side that posts wants to know first; null while it has not been sent back. */
    public String getSentBackBecause() {
        return sentBackBecause;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public void discard() {
        drafts.discard(draftId);
        notices.sayAndGo(workspace.href("BOOKS"), "entry.draftDiscarded");
    }

    private <T> T told(Supplier<T> command) {
        return faults.told(command, fault -> ErrorTexts.of(fault, locale.current(), !workspace.isBureau()));
    }

    /** What is wrong with a field of a line; null for nothing. */
    public String fault(int line, String field) {
        return faults.of(line, field);
    }

    /** Whether its VAT month is asked for: in a correction, and where a draft has one. */
    public boolean isOfOtherVatMonth() {
        return ofOtherVatMonth;
    }

    public EntryFields getFields() {
        return fields;
    }

    public List<EntryLineFields> getLines() {
        return fields.lines();
    }

    public String getDraftId() {
        return draftId;
    }

    /** What the wrong entry is called that this one is to replace; null for none. */
    public String getCorrectedName() {
        return correctedName;
    }

    /** Where one goes without posting. */
    public String getBackHref() {
        return correctedId == null ? workspace.href("ENTRIES") : workspace.hrefOf("ENTRY", correctedId);
    }

    /** Where templates and earlier entries are looked up; null for a draft and a correction, which have begun. */
    public String getSuggestionsHref() {
        return draftId == null && correctedId == null ? workspace.href("ENTRY_SUGGESTIONS") : null;
    }

    /** Where the accounts are read for the look-up. */
    public String getAccountsHref() {
        return new Href(workspace.href("ACCOUNT_LIST")).toString();
    }
}
