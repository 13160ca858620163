package se.samverk.web.document;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.samverk.document.DocumentError;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentLimits;
import se.samverk.document.DocumentService;
import se.samverk.document.SentFile;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.Faults;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/**
 * Hands in documents: files that are chosen or dropped, and photographs, which are pages of one document unless somebody says
 * that each is one of its own.
 */
@Named("handIn")
@ViewScoped
public class HandInBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> FIELDS = Set.of("form:files", "form:photo");

    @Inject
    transient DocumentService documents;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient LocaleBean locale;

    @Inject
    transient SentFiles files;

    private String key = UUID.randomUUID().toString();
    private String description;
    private boolean apart;
    private int handedIn;

    /** Of a form that is larger than the server takes nothing arrives, not even what it was. */
    public void open() {
        files.refuseUnread("form:files");
    }

    /**
     * @throws BusinessException see {@link DocumentService#handIn}
     */
    public synchronized void handIn() {
        if (handedIn == 0) {
            handedIn = apart ? each() : together();
        }
        notices.sayAndGo(workspace.href("DOCUMENTS"), "documents.handedIn", handedIn);
    }

    private int together() {
        documents.handIn(new DocumentForm(key, description, files.of(FIELDS)));
        return 1;
    }

    /** What is sound is handed in; of the others it is told what is wrong. */
    private int each() {
        List<SentFile> sent = files.of(FIELDS);
        if (sent.isEmpty()) {
            return together();
        }
        Faults faults = new Faults();
        for (int i = 0; i < sent.size(); i++) {
            DocumentForm one = new DocumentForm(key + ":" + i, description, List.of(sent.get(i)));
            faults.check(() -> documents.handIn(one));
        }
        // The next attempt brings other files.
        key = UUID.randomUUID().toString();
        faults.refuse();
        return sent.size();
    }

    /** In bytes, for the browser to say so before it sends. */
    public int getMostBytes() {
        return DocumentLimits.MOST_MEGABYTES * 1_000_000;
    }

    /** What the browser says of files that are too large together. */
    public String getTooLarge() {
        return ErrorTexts.of(
                new BusinessException(DocumentError.DOCUMENT_TOO_LARGE, DocumentLimits.MOST_MEGABYTES),
                locale.current(),
                false);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public boolean isApart() {
        return apart;
    }

    public void setApart(boolean apart) {
        this.apart = apart;
    }
}
