package se.samverk.web.document;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentView.FileView;
import se.samverk.shared.BusinessException;

/**
 * A file of a document, as it came: taken, never shown, under a name of ours. It is written first and sent then: the
 * database waits for nobody's line.
 */
public class DocumentFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentService documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("samverk", ".document");
        try {
            DocumentAddress asked = DocumentAddress.of(request);
            FileView view = asked.file(documents.view(asked.documentId()));
            try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
                documents.write(asked.documentId(), asked.number(), target);
            }
            DocumentAddress.guard(response, view.type().mimeType());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + asked.fileName(view) + "\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (BusinessException refused) {
            response.sendError(refused.code().httpStatus());
        } finally {
            Files.delete(file);
        }
    }
}
