package se.samverk.web.bookkeeping;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.sie.SieFault;
import se.samverk.bookkeeping.transfer.BalanceDifference;
import se.samverk.bookkeeping.transfer.Destination;
import se.samverk.bookkeeping.transfer.ImportForm;
import se.samverk.bookkeeping.transfer.ImportProgress;
import se.samverk.bookkeeping.transfer.ImportStart;
import se.samverk.bookkeeping.transfer.ImportView;
import se.samverk.bookkeeping.transfer.SieImportService;
import se.samverk.bookkeeping.transfer.SiePreview;
import se.samverk.bookkeeping.transfer.TransferError;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.Href;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/**
 * SIE files: one is looked at, then taken in; what has been taken in is compared with the books. A file that is looked at has an
 * address, to which one can come back, as has each that was taken in.
 */
@Named("sie")
@ViewScoped
public class SieBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LOOKED_AT = "granskad";
    private static final String TAKEN = "inlast";
    private static final int SHOWN = 30;

    @Inject
    transient SieImportService imports;

    @Inject
    transient SieUploadBean upload;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient LocaleBean locale;

    @Inject
    transient HttpServletRequest request;

    private String fileId;
    private String takenId;
    private LegalForm legalForm;
    private boolean otherCompany;
    private transient SiePreview preview;
    private transient ImportView taken;
    private transient List<BalanceDifference> differences;
    private transient List<ImportProgress> running;

    /** Before the page is shown: what is in the file that the address names. */
    public void open() {
        if (Faces.isPostback()) {
            return;
        }
        if ("POST".equals(request.getMethod())) {
            upload.tellTooLarge();
            return;
        }
        fileId = request.getParameter(LOOKED_AT);
        takenId = request.getParameter(TAKEN);
        if (fileId != null) {
            look();
        }
    }

    private void look() {
        try {
            legalForm = getPreview().legalForm();
        } catch (BusinessException refused) {
            if (refused.code() != TransferError.IMPORT_NOT_KEPT) {
                throw refused;
            }
            notices.say("import.notKept");
            fileId = null;
        }
    }

    /** Takes the file in that is looked at. */
    public void take() {
        ImportStart start = imports.take(new ImportForm(fileId, legalForm, locale.current(), otherCompany));
        if (start.importId() == null) {
            notices.sayAndGo(workspace.href("SIE"), "sie.begun");
        } else {
            notices.sayAndGo(
                    new Href(workspace.href("SIE"))
                            .with(TAKEN, start.importId())
                            .toString(),
                    "sie.taken");
        }
    }

    /** Shows how far the large files have come now. */
    public void progress() {
        running = null;
    }

    /** The page of a file that is kept to be looked at. */
    String href(String kept) {
        return new Href(workspace.href("SIE")).with(LOOKED_AT, kept).toString();
    }

    /** The page of a file that has been taken in. */
    public String takenHref(ImportView view) {
        return new Href(workspace.href("SIE")).with(TAKEN, view.id()).toString();
    }

    /** Null when no file is looked at. */
    public SiePreview getPreview() {
        if (preview == null && fileId != null) {
            preview = imports.preview(fileId);
        }
        return preview;
    }

    public boolean isOpening() {
        return getPreview().destination() == Destination.OPENS_BOOKS;
    }

    /** Why the file cannot be taken in, the first of many. */
    public List<String> getRefusals() {
        return getPreview().refusals().stream().limit(SHOWN).map(this::text).toList();
    }

    public int getMoreRefusals() {
        return Math.max(0, getPreview().refusals().size() - SHOWN);
    }

    /** What is to be known of it, the first of many. */
    public List<String> getNotices() {
        return getPreview().notices().stream()
                .limit(SHOWN)
                .map(SieFault::refusal)
                .map(this::text)
                .toList();
    }

    public int getMoreNotices() {
        return Math.max(0, getPreview().notices().size() - SHOWN);
    }

    private String text(BusinessException fault) {
        return ErrorTexts.of(fault, locale.current(), false);
    }

    /** The file that the address names; null for none. */
    public ImportView getTaken() {
        if (taken == null && takenId != null) {
            taken = imports.get(takenId);
        }
        return taken;
    }

    /** Where that file closes otherwise than the books. */
    public List<BalanceDifference> getDifferences() {
        if (differences == null) {
            differences = imports.differences(takenId);
        }
        return differences;
    }

    /** The files that have been taken in, the latest first. */
    public List<ImportView> getImports() {
        return imports.list();
    }

    /** The large files that are being taken in. */
    public List<ImportProgress> getRunning() {
        if (running == null) {
            running = imports.running();
        }
        return running;
    }

    public boolean isAnyRunning() {
        return getRunning().stream().anyMatch(ImportProgress::isRunning);
    }

    public LegalForm[] getLegalForms() {
        return LegalForm.values();
    }

    public LegalForm getLegalForm() {
        return legalForm;
    }

    public void setLegalForm(LegalForm legalForm) {
        this.legalForm = legalForm;
    }

    public boolean isOtherCompany() {
        return otherCompany;
    }

    public void setOtherCompany(boolean otherCompany) {
        this.otherCompany = otherCompany;
    }
}
