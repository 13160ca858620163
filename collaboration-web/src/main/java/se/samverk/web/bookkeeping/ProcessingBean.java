package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.bookkeeping.documentation.ProcessingHistoryService;
import se.samverk.bookkeeping.documentation.ProcessingKind;
import se.samverk.bookkeeping.documentation.ProcessingQuery;
import se.samverk.bookkeeping.documentation.ProcessingRow;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WorkspaceBean;

/** The processing history of the books; everything that decides what it shows is in the address. */
@Named("processing")
@RequestScoped
public class ProcessingBean {

    @Inject
    ProcessingHistoryService history;

    @Inject
    ProcessingWords words;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    private ProcessingQuery query;
    private Page<ProcessingRow> page;

    @PostConstruct
    void load() {
        query = ProcessingAsked.of(request);
        page = history.page(query, Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
    }

    public List<ProcessingRow> getRows() {
        return page.rows();
    }

    public ProcessingQuery getQuery() {
        return query;
    }

    public boolean isFiltered() {
        return !query.equals(ProcessingQuery.ALL);
    }

    public List<Choice> getKinds() {
        return Stream.of(ProcessingKind.values())
                .map(kind -> new Choice(kind.name(), formats.message("processingKind." + kind), kind == query.kind()))
                .toList();
    }

    public String what(ProcessingRow row) {
        return words.what(row);
    }

    public String before(ProcessingRow row) {
        return words.before(row);
    }

    public String after(ProcessingRow row) {
        return words.after(row);
    }

    public String side(ProcessingRow row) {
        return words.side(row);
    }

    /** The same as a file. */
    public String fileHref(String format) {
        String path = WebPage.PROCESSING_FILE.of(workspace.getView().customerNumber());
        return ProcessingAsked.href(path, query).with("format", format).toString();
    }

    public String getPreviousHref() {
        return href("fore", page.before());
    }

    public String getNextHref() {
        return href("efter", page.after());
    }

    private String href(String direction, String cursor) {
        Href href = ProcessingAsked.href(workspace.href("PROCESSING"), query);
        return cursor == null ? null : href.with(direction, cursor).toString();
    }
}
