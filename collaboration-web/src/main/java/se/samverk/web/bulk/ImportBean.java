package se.samverk.web.bulk;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import se.samverk.bulk.ImportSettings;
import se.samverk.bulk.RunStartService;
import se.samverk.client.ClientError;
import se.samverk.client.ClientImport;
import se.samverk.client.ImportService;
import se.samverk.run.RunError;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.Href;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.Redirect;
import se.samverk.web.run.RunTextsBean;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/**
 * Taking over a client register from a file: look at what is in it, then confirm. The file that was
 * looked at last is kept for the session: what is in it has an address, to which one can come back.
 */
@Named("clientImport")
@ViewScoped
public class ImportBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LOOKED_AT = "granskad";
    private static final String KEPT = ImportBean.class.getName();

    private record Kept(String id, String fileName, byte[] file) implements Serializable {}

    @Inject
    transient ImportService imports;

    @Inject
    transient RunStartService starts;

    @Inject
    transient RunTextsBean runTexts;

    @Inject
    transient LocaleBean locale;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    @Inject
    transient HttpServletRequest request;

    private transient Part file;
    private transient ClientImport preview;
    private String fileName;

    /** Before the page is shown: what is in the file that the address names. */
    public void open() {
        if (Faces.isPostback()) {
            return;
        }
        if ("POST".equals(request.getMethod())) {
            tellTooLarge();
            return;
        }
        String wanted = request.getParameter(LOOKED_AT);
        if (wanted == null) {
            return;
        }
        if (request.getSession().getAttribute(KEPT) instanceof Kept kept
                && kept.id().equals(wanted)) {
            fileName = kept.fileName();
            preview = imports.preview(kept.file());
        } else {
            notices.say("import.notKept");
        }
    }

    /** Of a form that is larger than the server takes nothing arrives, not even what it was. */
    private void tellTooLarge() {
        BusinessException refusal =
                BusinessException.at("file", ClientError.FILE_TOO_LARGE, ImportService.MOST_KILOBYTES);
        UIInput input = (UIInput) Faces.getViewRoot().findComponent("form:file");
        input.setValid(false);
        Faces.getContext()
                .addMessage(
                        input.getClientId(),
                        new FacesMessage(
                                FacesMessage.SEVERITY_ERROR, ErrorTexts.of(refusal, locale.current(), false), null));
    }

    /**
     * Looks at the file and goes to the page of what is in it.
     *
     * @throws BusinessException FILE_MISSING when none is chosen, and as {@link
     *     ImportService#preview}
     */
    public void look() {
        preview = null;
        if (file == null || file.getSubmittedFileName().isBlank()) {
            throw BusinessException.at("file", ClientError.FILE_MISSING);
        }
        byte[] bytes = bytes(file);
        imports.preview(bytes);
        Kept kept = new Kept(UUID.randomUUID().toString(), file.getSubmittedFileName(), bytes);
        request.getSession().setAttribute(KEPT, kept);
        Redirect.to(
                new Href(WebPage.IMPORT.address()).with(LOOKED_AT, kept.id()).toString());
    }

    /**
     * @throws BusinessException FILE_MISSING when the page was left for so long that it is gone
     */
    public void confirm() {
        if (preview == null) {
            throw BusinessException.at("file", ClientError.FILE_MISSING);
        }
        remedies.offer(RunError.TOO_MANY_RUNS, WebPage.RUNS.address(), formats.message("remedy.runs"));
        String run = starts.startImport(preview, fileName);
        request.getSession().removeAttribute(KEPT);
        Redirect.to(WebPage.RUN.of(run));
    }

    private static byte[] bytes(Part part) {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException brokenUpload) {
            throw BusinessException.at("file", ClientError.FILE_UNREADABLE, 1);
        }
    }

    /** What is in the file, what needs correcting first. */
    public List<ImportLine> getLines() {
        return Stream.concat(preview.bad().stream(), preview.good().stream())
                .map(row -> ImportLine.of(row, runTexts.problems(ImportSettings.KIND, row.problems())))
                .toList();
    }

    public ClientImport getPreview() {
        return preview;
    }

    public String getFileName() {
        return fileName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
