package se.samverk.web.bookkeeping;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samverk.bookkeeping.transfer.SieExportService;
import se.samverk.shared.BusinessException;

/** The SIE file of a fiscal year. It is written first and sent then: the database waits for nobody's line. */
public class SieFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SieExportService exports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String year = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        Path file = Files.createTempFile("samverk", ".se");
        try {
            String name = exports.fileName(year);
            try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
                exports.write(year, target);
            }
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (BusinessException refused) {
            response.sendError(refused.code().httpStatus());
        } finally {
            Files.delete(file);
        }
    }
}
