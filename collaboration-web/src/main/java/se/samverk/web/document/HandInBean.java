package se.samverk.web.document;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.omnifaces.util.Faces;
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
    transient HttpServletRequest request;

    private String key = UUID.randomUUID().toString();
    private String description;
    private boolean apart;
    private int handedIn;

    /** Of a form that is larger than the server takes nothing arrives, not even what it was. */
    public void open() {
        if (!Faces.isPostback() && "POST".equals(request.getMethod())) {
            BusinessException refusal =
                    BusinessException.at("files", DocumentError.DOCUMENT_TOO_LARGE, DocumentLimits.MOST_MEGABYTES);
            UIInput input = (UIInput) Faces.getViewRoot().findComponent("form:files");
            input.setValid(false);
            Faces.getContext()
                    .addMessage(
                            input.getClientId(),
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR,
                                    ErrorTexts.of(refusal, locale.current(), false),
                                    null));
        }
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
        documents.handIn(new DocumentForm(key, description, sent()));
        return 1;
    }

    /** What is sound is handed in; of the others it is told what is wrong. */
    private int each() {
        List<SentFile> files = sent();
        if (files.isEmpty()) {
            return together();
        }
        Faults faults = new Faults();
        for (int i = 0; i < files.size(); i++) {
            DocumentForm one = new DocumentForm(key + ":" + i, description, List.of(files.get(i)));
            faults.check(() -> documents.handIn(one));
        }
        // The next attempt brings other files.
        key = UUID.randomUUID().toString();
        faults.refuse();
        return files.size();
    }

    private List<SentFile> sent() {
        try {
            List<SentFile> files = new ArrayList<>();
            for (Part part : request.getParts()) {
                if (FIELDS.contains(part.getName()) && part.getSize() > 0) {
                    files.add(new SentFile(part.getSubmittedFileName(), bytes(part)));
                }
            }
            return files;
        } catch (IOException | ServletException brokenUpload) {
            throw new IllegalStateException(brokenUpload);
        }
    }

    private static byte[] bytes(Part part) {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException brokenUpload) {
            throw new UncheckedIOException(brokenUpload);
        }
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
