package se.samverk.web.supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.ledger.AccountingMethod;
import se.samverk.bookkeeping.supplier.AgeBand;
import se.samverk.bookkeeping.supplier.SupplierLedger;
import se.samverk.bookkeeping.supplier.SupplierLedgerService;
import se.samverk.shared.Days;
import se.samverk.shared.Time;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** What was owed to suppliers on the day that the address asks for. */
@Named("supplierLedger")
@RequestScoped
public class SupplierLedgerBean {

    static final String DAY = "dag";

    @Inject
    SupplierLedgerService service;

    @Inject
    BooksService books;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private SupplierLedger view;
    private AccountingMethod method;

    public boolean isOpen() {
        return !books.status().years().isEmpty();
    }

    public LocalDate getDay() {
        return Days.read(request.getParameter(DAY)).orElse(Time.today(clock));
    }

    public SupplierLedger getView() {
        if (view == null) {
            view = service.asOf(getDay());
        }
        return view;
    }

    public AgeBand[] getBands() {
        return AgeBand.values();
    }

    public BigDecimal band(AgeBand band) {
        return getView().bands().get(band);
    }

    public boolean isDiffering() {
        return getView().difference().signum() != 0;
    }

    public String fileHref(String format) {
        return new Href(workspace.href("SUPPLIER_LEDGER_FILE"))
                .with(DAY, getDay().toString())
                .with("format", format)
                .toString();
    }

    public AccountingMethod[] getMethods() {
        return AccountingMethod.values();
    }

    public AccountingMethod getMethod() {
        return method == null ? getView().method() : method;
    }

    public void setMethod(AccountingMethod method) {
        this.method = method;
    }

    public void choose() {
        service.choose(method);
        notices.sayAndGo(workspace.href("SUPPLIER_LEDGER"), "supplierLedger.methodChosen");
    }
}
