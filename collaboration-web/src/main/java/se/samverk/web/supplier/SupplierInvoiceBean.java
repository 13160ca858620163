package se.samverk.web.supplier;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.samverk.bookkeeping.entry.EntryDocuments;
import se.samverk.bookkeeping.supplier.InvoiceDocuments;
import se.samverk.bookkeeping.supplier.InvoiceQuery;
import se.samverk.bookkeeping.supplier.InvoiceRow;
import se.samverk.bookkeeping.supplier.InvoiceState;
import se.samverk.bookkeeping.supplier.InvoiceTab;
import se.samverk.bookkeeping.supplier.InvoiceView;
import se.samverk.bookkeeping.supplier.PaymentForm;
import se.samverk.bookkeeping.supplier.SupplierInvoiceService;
import se.samverk.document.DocumentObject;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentView;
import se.samverk.shared.Keyset;
import se.samverk.shared.Time;
import se.samverk.web.conversation.AskedLines;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** A registered invoice: attested, refused, paid, taken back. */
@Named("supplierInvoice")
@ViewScoped
public class SupplierInvoiceBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Formats formats;

    @Inject
    transient SupplierInvoiceService invoices;

    @Inject
    transient DocumentService documents;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient Clock clock;

    @Inject
    @PathPart(1)
    String id;

    private transient InvoiceView view;
    private String refusal;
    private String reason;
    private LocalDate day;
    private LocalDate paidOn;
    private String amount;
    private String paid;
    private String account;

    @PostConstruct
    void load() {
        day = Time.today(clock);
        paidOn = day;
    }

    public InvoiceView getView() {
        if (view == null) {
            view = invoices.view(id);
        }
        return view;
    }

    /** Its lines, for a question about one of them. */
    public List<SelectItem> getAskedLines() {
        return AskedLines.of(getView().lines().stream()
                .map(line -> line.account() + " " + line.accountName() + " " + formats.amount(line.amount()))
                .toList());
    }

    /** The documents of the invoice: those of its entry, or held until it is paid. */
    public List<DocumentView> getPapers() {
        DocumentObject object = getView().entry() == null
                ? InvoiceDocuments.ofInvoice(id)
                : EntryDocuments.ofEntry(getView().entry().id());
        return documents.of(object).stream()
                .map(DocumentRow::id)
                .map(documents::view)
                .toList();
    }

    public boolean isStanding() {
        return getView().row().state() != InvoiceState.TAKEN_BACK;
    }

    /** Whether the reader may say that it is right. */
    public boolean isAttesting() {
        return isStanding()
                && getView().row().state() != InvoiceState.ATTESTED
                && workspace.approves(SupplierInvoiceService.ATTEST);
    }

    /** Whether the reader may say that it is not right. */
    public boolean isRefusing() {
        return isStanding()
                && getView().row().state() != InvoiceState.REFUSED
                && nothingPaid()
                && workspace.approves(SupplierInvoiceService.ATTEST);
    }

    private boolean nothingPaid() {
        return getView().row().paid().signum() == 0;
    }

    public boolean isPayable() {
        return isStanding() && getView().row().open().signum() != 0 && workspace.isPosting();
    }

    public boolean isRemovable() {
        boolean setOffAlone = getView().payments().stream()
                .allMatch(payment -> payment.takenBack() || getView().row().credit());
        return isStanding() && setOffAlone && getView().creditNotes().isEmpty() && workspace.isPosting();
    }

    /** What is left, without a sign. */
    public BigDecimal getLeft() {
        return getView().row().open().abs();
    }

    public void attest() {
        invoices.attest(id);
        goOn("supplierInvoice.attested", "supplierInvoice.attestedNext");
    }

    /** To the next invoice that waits to be attested; after the last one stays here. */
    private void goOn(String said, String saidAtNext) {
        List<InvoiceRow> waiting = invoices.page(new InvoiceQuery(InvoiceTab.TO_ATTEST, ""), Keyset.FIRST)
                .rows();
        if (waiting.isEmpty()) {
            notices.sayAndGo(here(), said);
        } else {
            String next = waiting.get(0).id();
            notices.sayAndGo(workspace.hrefOf("SUPPLIER_INVOICE", next), saidAtNext);
        }
    }

    public void refuse() {
        invoices.refuse(id, refusal);
        goOn("supplierInvoice.refused", "supplierInvoice.refusedNext");
    }

    public void takeBack() {
        invoices.takeBack(id, reason, day);
        notices.sayAndGo(here(), "supplierInvoice.takenBack");
    }

    public void pay() {
        invoices.pay(id, new PaymentForm(paidOn, amount, paid, account));
        notices.sayAndGo(here(), "supplierInvoice.paid");
    }

    public void takeBackPayment(String entryId) {
        invoices.takeBackPayment(entryId, Time.today(clock));
        notices.sayAndGo(here(), "supplierInvoice.paymentTakenBack");
    }

    private String here() {
        return workspace.hrefOf("SUPPLIER_INVOICE", id);
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalDate getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(LocalDate paidOn) {
        this.paidOn = paidOn;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getPaid() {
        return paid;
    }

    public void setPaid(String paid) {
        this.paid = paid;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }
}
