package se.samverk.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.omnifaces.util.Faces;
import se.samverk.client.ClientError;
import se.samverk.client.ImportService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.Redirect;

/** Brings the file of a register, and leads to the page of what is in it. */
@Named("importUpload")
@RequestScoped
public class ImportUploadBean {

    @Inject
    ImportService imports;

    @Inject
    ImportBean shown;

    @Inject
    LocaleBean locale;

    private Part file;

    /**
     * @throws BusinessException FILE_MISSING when none is chosen, and as {@link ImportService#keep}
     */
    public void look() {
        shown.close();
        if (file == null || file.getSubmittedFileName().isBlank()) {
            throw fileMissing();
        }
        Redirect.to(ImportBean.href(imports.keep(file.getSubmittedFileName(), bytes()), null));
    }

    private byte[] bytes() {
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException brokenUpload) {
            throw new UncheckedIOException(brokenUpload);
        }
    }

    static BusinessException fileMissing() {
        return BusinessException.at("file", ClientError.FILE_MISSING);
    }

    /** Of a form that is larger than the server takes nothing arrives, not even what it was. */
    void tellTooLarge() {
        BusinessException refusal =
                BusinessException.at("file", ClientError.FILE_TOO_LARGE, ImportService.MOST_MEGABYTES);
        UIInput input = (UIInput) Faces.getViewRoot().findComponent("form:file");
        input.setValid(false);
        Faces.getContext()
                .addMessage(
                        input.getClientId(),
                        new FacesMessage(
                                FacesMessage.SEVERITY_ERROR, ErrorTexts.of(refusal, locale.current(), false), null));
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
