package se.samverk.web.log;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.caller.CurrentCaller;
import se.samverk.log.LogQuery;
import se.samverk.log.LogRow;
import se.samverk.log.LogService;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;

/** The log of the caller's company; everything that decides what it shows is in the address. */
@Named("log")
@RequestScoped
public class LogBean {

    @Inject
    LogService log;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    HttpServletRequest request;

    private LogFilter filter;
    private Page<LogRow> page;

    @PostConstruct
    void load() {
        filter = LogFilter.of(request);
        page = log.page(filter.query(), Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
    }

    public List<LogRow> getRows() {
        return page.rows();
    }

    public LogQuery getQuery() {
        return filter.query();
    }

    public boolean isFiltered() {
        return !filter.query().equals(LogQuery.ALL);
    }

    /** Where the page is, in the caller's portal. */
    public String getPath() {
        return currentCaller.get().bureau() ? WebPage.BUREAU_LOG.address() : WebPage.LOG.address();
    }

    public String getExportHref() {
        return filter.href(getPath() + ".csv").toString();
    }

    public String getPreviousHref() {
        return href("fore", page.before());
    }

    public String getNextHref() {
        return href("efter", page.after());
    }

    private String href(String direction, String cursor) {
        Href href = filter.href(getPath());
        return cursor == null ? null : href.with(direction, cursor).toString();
    }
}
