package se.samverk.web.supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import se.samverk.bookkeeping.supplier.InvoiceDraftRow;
import se.samverk.bookkeeping.supplier.InvoiceDraftService;
import se.samverk.bookkeeping.supplier.InvoiceQuery;
import se.samverk.bookkeeping.supplier.InvoiceRow;
import se.samverk.bookkeeping.supplier.SupplierInvoiceService;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.shared.Time;
import se.samverk.web.request.Href;
import se.samverk.web.workspace.WorkspaceBean;

/** The list of supplier invoices, by what becomes of them next. */
@Named("supplierInvoices")
@RequestScoped
public class SupplierInvoicesBean {

    private static final String TAB = "visa";

    @Inject
    SupplierInvoiceService invoices;

    @Inject
    InvoiceDraftService drafts;

    @Inject
    WorkspaceBean workspace;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private List<InvoiceDraftRow> draftRows;
    private Page<InvoiceRow> page;

    /** Those that wait to be registered. */
    public List<InvoiceDraftRow> getDrafts() {
        if (draftRows == null) {
            draftRows = drafts.list();
        }
        return draftRows;
    }

    /** Where nothing is chosen, what waits to be registered; where nothing waits, what is to be attested. */
    public InvoicesTab getTab() {
        InvoicesTab chosen = InvoicesTab.of(request.getParameter(TAB));
        if (chosen != null) {
            return chosen;
        }
        return getDrafts().isEmpty() ? InvoicesTab.TO_ATTEST : InvoicesTab.TO_REGISTER;
    }

    public InvoicesTab[] getTabs() {
        return InvoicesTab.values();
    }

    public String tabHref(InvoicesTab tab) {
        return new Href(workspace.href("SUPPLIER_INVOICES"))
                .with(TAB, tab.word())
                .toString();
    }

    /** How many wait to be registered; empty for other tabs, which are read page by page. */
    public String count(InvoicesTab tab) {
        return tab == InvoicesTab.TO_REGISTER && !getDrafts().isEmpty()
                ? Integer.toString(getDrafts().size())
                : null;
    }

    private Page<InvoiceRow> page() {
        if (page == null) {
            page = invoices.page(
                    new InvoiceQuery(getTab().tab(), getSearch()),
                    Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
        }
        return page;
    }

    /** The registered ones of the tab; none where it shows drafts. */
    public List<InvoiceRow> getRows() {
        return getTab() == InvoicesTab.TO_REGISTER ? List.of() : page().rows();
    }

    public boolean overdue(InvoiceRow row) {
        return row.isOverdue(Time.today(clock));
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
        return new Href(workspace.href("SUPPLIER_INVOICES"))
                .with(TAB, getTab().word())
                .with("q", getSearch());
    }
}
