package se.samverk.web.document;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.document.DocumentService;
import se.samverk.document.MediaType;
import se.samverk.shared.BusinessException;

/** A page of a document to be looked at: a picture that was made here. */
public class DocumentPictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentService documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] picture;
        try {
            DocumentAddress asked = DocumentAddress.of(request);
            picture = documents.picture(asked.documentId(), asked.number());
        } catch (BusinessException refused) {
            response.sendError(refused.code().httpStatus());
            return;
        }
        DocumentAddress.guard(response, MediaType.JPEG.mimeType());
        response.setHeader("Content-Disposition", "inline");
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
