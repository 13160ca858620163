package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.table.TableFile;
import se.samverk.table.TableFormat;
import se.samverk.table.TableHead;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Formats;

/** Answers a request with a table of the books as a file, in the format that it asks for and the language of the page. */
@RequestScoped
class TableDownload {

    @Inject
    Formats formats;

    @Inject
    LocaleBean locale;

    /** The format that a request asks for; empty where there is none such. */
    static Optional<TableFormat> format(HttpServletRequest request) {
        return Stream.of(TableFormat.values())
                .filter(format -> format.name().equals(request.getParameter("format")))
                .findFirst();
    }

    /** Begins the file; it is sent once it has been closed. */
    TableFile open(HttpServletResponse response, TableFormat format, Head head) throws IOException {
        String file = formats.message(head.file()) + "." + format.extension();
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setHeader("Cache-Control", "no-store");
        return format.open(
                response.getOutputStream(),
                new TableHead(
                        formats.message(head.title()),
                        head.subtitle(),
                        head.columns().stream().map(formats::message).toList(),
                        locale.current()));
    }

    /**
     * What stands above the table.
     *
     * @param title the key of its title
     * @param file the key of what the file is called, without its ending
     * @param subtitle what stands under the title
     * @param columns the keys of their names
     */
    record Head(String title, String file, String subtitle, List<String> columns) {}
}
