package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.bookkeeping.report.JournalRow;
import se.samverk.bookkeeping.report.ReportService;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;

/** The entries as they were registered, a page at a time. */
@Named("journal")
@RequestScoped
public class JournalBean {

    @Inject
    ReportService service;

    @Inject
    ReportsBean reports;

    @Inject
    HttpServletRequest request;

    private Page<JournalRow> page;

    private Page<JournalRow> page() {
        if (page == null) {
            page = service.journal(
                    reports.getMonths(), Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
        }
        return page;
    }

    public List<JournalRow> getRows() {
        return page().rows();
    }

    public String getPreviousHref() {
        return ReportsBean.cursor(reports.page(ReportTab.JOURNAL), "fore", page().before());
    }

    public String getNextHref() {
        return ReportsBean.cursor(reports.page(ReportTab.JOURNAL), "efter", page().after());
    }
}
