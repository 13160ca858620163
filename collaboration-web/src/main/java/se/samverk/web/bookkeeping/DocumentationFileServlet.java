package se.samverk.web.bookkeeping;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import se.samverk.bookkeeping.documentation.Chapter;
import se.samverk.bookkeeping.documentation.SystemDocumentation;
import se.samverk.bookkeeping.documentation.SystemDocumentationService;
import se.samverk.shared.Days;
import se.samverk.table.TableFile;
import se.samverk.table.TableFormat;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WorkspaceBean;

/** The system documentation of the books as a file. */
public class DocumentationFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS =
            List.of("documentation.chapter", "documentation.about", "documentation.text");

    @Inject
    transient SystemDocumentationService service;

    @Inject
    transient TableDownload download;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Formats formats;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFormat format = TableDownload.format(request).orElse(null);
        if (format == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SystemDocumentation view = service.of(
                Days.read(request.getParameter(DocumentationBean.DAY)).orElse(null));
        String subtitle =
                formats.message("documentation.fileLead", workspace.getView().companyName(), view.day());
        TableDownload.Head head =
                new TableDownload.Head("documentation.fileTitle", "documentation.file", subtitle, COLUMNS);
        try (TableFile table = download.open(response, format, head)) {
            write(view, table);
        }
    }

    private void write(SystemDocumentation view, TableFile table) throws IOException {
        for (Chapter chapter : view.chapters()) {
            for (Chapter.Item item : chapter.items()) {
                table.row(
                        List.of(formats.text(chapter.title()), formats.text(item.about()), formats.text(item.text())));
            }
        }
    }
}
