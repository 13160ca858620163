package se.samverk.web.archive;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.archive.ArchiveService;
import se.samverk.archive.ArchiveView;
import se.samverk.shared.BusinessException;

/** An archive as a file: part by part, each read by itself, so that nothing is held while it is on its way. */
public class ArchiveFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ArchiveService archives;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        try {
            ArchiveView archive = archives.view(path == null ? "" : path.substring(1));
            byte[] first = archives.part(archive.id(), 0);
            response.setContentType("application/zip");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + archive.fileName() + "\"");
            response.getOutputStream().write(first);
            for (int number = 1; number < archive.parts(); number++) {
                response.getOutputStream().write(archives.part(archive.id(), number));
            }
        } catch (BusinessException refused) {
            if (response.isCommitted()) {
                // Removed on the way: the browser is to see that the file is not whole.
                throw new IOException(refused);
            }
            response.sendError(refused.code().httpStatus());
        }
    }
}
