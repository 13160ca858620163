package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.bookkeeping.entry.DraftRow;
import se.samverk.bookkeeping.entry.DraftService;
import se.samverk.bookkeeping.entry.EntryQuery;
import se.samverk.bookkeeping.entry.EntryRow;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.web.request.Href;
import se.samverk.web.workspace.WorkspaceBean;

/** The entries of the books, and what waits to become one. */
@Named("entries")
@RequestScoped
public class EntriesBean {

    private static final int LATEST = 8;

    @Inject
    EntryService entries;

    @Inject
    DraftService drafts;

    @Inject
    WorkspaceBean workspace;

    @Inject
    HttpServletRequest request;

    private Page<EntryRow> page;
    private List<DraftRow> waiting;

    private Page<EntryRow> page() {
        if (page == null) {
            page = entries.page(
                    new EntryQuery(getSearch()),
                    Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
        }
        return page;
    }

    public List<EntryRow> getRows() {
        return page().rows();
    }

    /** The few that were posted last. */
    public List<EntryRow> getLatest() {
        return getRows().stream().limit(LATEST).toList();
    }

    /** What is not posted yet; what the other side proposes comes first. */
    public List<DraftRow> getDrafts() {
        if (waiting == null) {
            waiting = drafts.list();
        }
        return waiting;
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
        return new Href(workspace.href("ENTRIES")).with("q", getSearch());
    }
}
