package se.samverk.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import se.samverk.document.DocumentError;
import se.samverk.document.DocumentLimits;
import se.samverk.document.SentFile;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.LocaleBean;

/** The files that a form brings. */
@RequestScoped
public class SentFiles {

    @Inject
    HttpServletRequest request;

    @Inject
    LocaleBean locale;

    /**
     * @param fields the names of those that take files
     */
    public List<SentFile> of(Set<String> fields) {
        try {
            List<SentFile> files = new ArrayList<>();
            for (Part part : request.getParts()) {
                if (fields.contains(part.getName()) && part.getSize() > 0) {
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

    /**
     * Of a form that is larger than the server takes nothing arrives, not even what it was: it is told at a field.
     *
     * @param field its place in the page
     */
    public void refuseUnread(String field) {
        if (!Faces.isPostback() && "POST".equals(request.getMethod())) {
            BusinessException refusal =
                    BusinessException.at("files", DocumentError.DOCUMENT_TOO_LARGE, DocumentLimits.MOST_MEGABYTES);
            UIInput input = (UIInput) Faces.getViewRoot().findComponent(field);
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
}
