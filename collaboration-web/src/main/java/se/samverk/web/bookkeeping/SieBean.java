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
import se.samverk.bookkeeping.transfer.Destination;
import se.samverk.bookkeeping.transfer.ImportForm;
import se.samverk.bookkeeping.transfer.ImportStart;
import se.samverk.bookkeeping.transfer.SieImportService;
import se.samverk.bookkeeping.transfer.SiePreview;
import se.samverk.bookkeeping.transfer.TransferError;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.Href;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** A SIE file is looked at, then taken in. It has an address, to which one can come back. */
@Named("sie")
@ViewScoped
public class SieBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LOOKED_AT = "granskad";
    private static final int SHOWN = 30;

    @Inject
    transient SieImportService imports;

    @Inject
    transient SieUploadBean upload;

    @Inject
    transient SieTakenBean taken;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient LocaleBean locale;

    @Inject
    transient HttpServletRequest request;

    private String fileId;
    private LegalForm legalForm;
    private boolean otherCompany;
    private transient SiePreview preview;

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
            notices.sayAndGo(taken.href(start.importId()), "sie.taken");
        }
    }

    /** The page of a file that is kept to be looked at. */
    String href(String kept) {
        return new Href(workspace.href("SIE")).with(LOOKED_AT, kept).toString();
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
