package se.samverk.web.bookkeeping;

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
import se.samverk.bookkeeping.transfer.SieImportService;
import se.samverk.bookkeeping.transfer.TransferError;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.Redirect;

/** Brings a SIE file, and leads to the page of what is in it. */
@Named("sieUpload")
@RequestScoped
public class SieUploadBean {

    @Inject
    SieImportService imports;

    @Inject
    SieBean shown;

    @Inject
    LocaleBean locale;

    private Part file;

    /**
     * @throws BusinessException IMPORT_NO_FILE when none is chosen, and as {@link SieImportService#keep}
     */
    public void look() {
        if (file == null || file.getSubmittedFileName().isBlank()) {
            throw BusinessException.at("file", TransferError.IMPORT_NO_FILE);
        }
        Redirect.to(shown.href(imports.keep(file.getSubmittedFileName(), bytes())));
    }

    private byte[] bytes() {
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException brokenUpload) {
            throw new UncheckedIOException(brokenUpload);
        }
    }

    /** Of a form that is larger than the server takes nothing arrives, not even what it was. */
    void tellTooLarge() {
        BusinessException refusal =
                BusinessException.at("file", TransferError.IMPORT_TOO_LARGE, SieImportService.MOST_MEGABYTES);
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
