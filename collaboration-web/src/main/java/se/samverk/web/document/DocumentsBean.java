package se.samverk.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WorkspaceBean;

/** The documents of a company in a list; of somebody who only reports, its own. */
@Named("documents")
@RequestScoped
public class DocumentsBean {

    private static final String TAB = "visa";

    @Inject
    DocumentService service;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    private Page<DocumentRow> page;
    private Integer waiting;

    private Page<DocumentRow> page() {
        if (page == null) {
            page = service.page(
                    new DocumentQuery(getTab().state(), getSearch()),
                    Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
        }
        return page;
    }

    public List<DocumentRow> getRows() {
        return page().rows();
    }

    public DocumentTab[] getTabs() {
        return DocumentTab.values();
    }

    public DocumentTab getTab() {
        return DocumentTab.of(request.getParameter(TAB));
    }

    public String tabHref(DocumentTab tab) {
        return new Href(workspace.href("DOCUMENTS")).with(TAB, tab.word()).toString();
    }

    /** Who has handed it in, from which side. */
    public String handedInBy(DocumentRow row) {
        return row.isByMail()
                ? formats.message("documents.byMail")
                : Objects.requireNonNullElse(row.handedInBy(), "–") + ", "
                        + formats.message("documentSide." + row.side());
    }

    /** What was read of it, in a line. */
    public String readOf(DocumentRow row) {
        return Stream.of(
                        row.readSeller(),
                        row.readTotal() == null ? null : formats.amount(row.readTotal()) + " " + row.readCurrency(),
                        row.readDay())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" · ", formats.message("documents.read") + " ", ""));
    }

    /** How many wait to be posted. */
    public int getWaiting() {
        if (waiting == null) {
            waiting = service.waiting();
        }
        return waiting;
    }

    /** The grid for the one that has waited longest; null where none waits. */
    public String getPostNextHref() {
        return service.nextWaiting(null).map(this::postHref).orElse(null);
    }

    /** The grid in which an entry is typed that stands on a document. */
    public String postHref(String documentId) {
        return new Href(workspace.href("NEW_ENTRY"))
                .with("underlag", documentId)
                .toString();
    }

    /** The form in which a supplier invoice is typed that stands on a document. */
    public String invoiceHref(String documentId) {
        return new Href(workspace.href("NEW_SUPPLIER_INVOICE"))
                .with("underlag", documentId)
                .toString();
    }

    public String getSearch() {
        return request.getParameter("q");
    }

    public String getPreviousHref() {
        return page().before() == null
                ? null
                : address().with("fore", page().before()).toString();
    }

    public String getNextHref() {
        return page().after() == null
                ? null
                : address().with("efter", page().after()).toString();
    }

    private Href address() {
        return new Href(workspace.href("DOCUMENTS"))
                .with(TAB, request.getParameter(TAB))
                .with("q", getSearch());
    }
}
