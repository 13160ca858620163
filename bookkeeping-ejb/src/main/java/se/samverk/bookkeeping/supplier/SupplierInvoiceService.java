package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.entry.TypedAmount;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.bookkeeping.supplier.SupplierInvoiceFact.Occasion;
import se.samverk.bookkeeping.supplier.SupplierPayments.MoneyPaid;
import se.samverk.bookkeeping.supplier.SupplierPayments.Share;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Days;
import se.samverk.shared.Faults;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;

/** Supplier invoices: registered, attested, paid (K26–K29). Who enters them hands them to who posts, where that is another side. */
@Boundary
@OfService("bookkeeping")
public class SupplierInvoiceService {

    /**
     * The task of saying that an invoice is right. Where an agreement gives it to nobody it is the company's own (D7e): it knows
     * what it has bought.
     */
    public static final String ATTEST = "supplier-attest";

    private static final int LONGEST_REASON = 500;
    private static final int PAGE = 100;
    private static final String BANK = "1930";

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    Suppliers suppliers;

    @Inject
    SupplierInvoices invoices;

    @Inject
    SupplierPayments payments;

    @Inject
    InvoiceDrafts drafts;

    @Inject
    Accounts accounts;

    @Inject
    InvoiceFinder finder;

    @Inject
    @Any
    Instance<InvoiceHolder> holders;

    @Inject
    InvoiceNews news;

    /** A page of the invoices, the latest registered first. */
    @Requires(Right.READ_IN_SERVICE)
    public Page<InvoiceRow> page(InvoiceQuery query, Keyset from) {
        return finder.page(workspace.companyId(), query, from, PAGE);
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public InvoiceView view(String invoiceId) {
        return finder.view(keeper(), invoiceId);
    }

    /**
     * The invoices of a supplier that a credit note may be about, the latest first.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<InvoiceRow> creditable(String supplierId) {
        return finder.creditable(workspace.companyId(), suppliers.get(supplierId));
    }

    /**
     * Registers an invoice: by the invoice method it is posted, for good.
     *
     * @return its id
     * @throws BusinessException all that is wrong, each at its field; NOT_FOUND; INVOICE_THERE_ALREADY, INVOICE_PERIOD_LOCKED,
     *     CREDIT_TOO_LARGE, INVOICE_IN_PAYMENT; what the ledger refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public String register(InvoiceForm form) {
        return register(form, null);
    }

    private String register(InvoiceForm form, EInvoiceRef eInvoice) {
        SupplierInvoice invoice = invoices.register(keeper(), form, eInvoice);
        news.tell(Occasion.SUPPLIER_INVOICE_REGISTERED, invoice, invoice.amount(), null);
        return invoice.id();
    }

    /**
     * Registers what was handed over or read, as it stands in the form now; the draft is gone. Both or nothing.
     *
     * @param version the version that was shown
     * @return its id
     * @throws BusinessException NOT_FOUND for one that has been registered already; STALE; what {@link #register} refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public String registerDraft(String draftId, InvoiceForm form, int version) {
        InvoiceDraft draft = drafts.get(keeper(), draftId, version);
        drafts.remove(draft);
        return register(form, draft.eInvoice());
    }

    /**
     * Says that an invoice is right and may be paid. Repeating it changes nothing.
     *
     * @throws BusinessException NOT_FOUND; INVOICE_TAKEN_BACK
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = ATTEST, from = ServiceRole.APPROVER)
    public void attest(String invoiceId) {
        SupplierInvoice invoice = invoices.lock(keeper(), invoiceId);
        boolean changes = invoice.state() != InvoiceState.ATTESTED;
        invoice.attest(keeper(), clock.instant());
        if (changes) {
            news.tell(Occasion.SUPPLIER_INVOICE_ATTESTED, invoice, invoice.amount(), null);
        }
    }

    /**
     * Says that an invoice is not right; it is not paid, and whoever posts reads why.
     *
     * @throws BusinessException NOT_FOUND; what is wrong with the reason, which is required; INVOICE_TAKEN_BACK, INVOICE_PAID,
     *     INVOICE_IN_PAYMENT
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = ATTEST, from = ServiceRole.APPROVER)
    public void refuse(String invoiceId, String reason) {
        String why = PlainText.required("reason", reason, LONGEST_REASON);
        SupplierInvoice invoice = invoices.lock(keeper(), invoiceId);
        requireFree(invoice);
        invoice.refuse(keeper(), why, clock.instant());
        news.tell(Occasion.SUPPLIER_INVOICE_REFUSED, invoice, invoice.amount(), why);
    }

    /**
     * Takes an invoice back that was registered by mistake: its entry is reversed, its number is free.
     *
     * @param day on which that is in the books
     * @throws BusinessException NOT_FOUND; what is wrong with reason and day, both of which are required; INVOICE_TAKEN_BACK,
     *     INVOICE_PAID, INVOICE_CREDITED, INVOICE_IN_PAYMENT; at the day what the ledger refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void takeBack(String invoiceId, String reason, LocalDate day) {
        Faults faults = new Faults();
        String why = faults.checked(() -> PlainText.required("reason", reason, LONGEST_REASON));
        requireDay(faults, day);
        faults.refuse();
        requireFree(invoices.lock(keeper(), invoiceId));
        SupplierInvoice invoice = invoices.takeBack(keeper(), invoiceId, why, day);
        news.tell(Occasion.SUPPLIER_INVOICE_TAKEN_BACK, invoice, invoice.amount(), why);
    }

    /**
     * Records that an invoice has been paid, or a part of it, and posts that.
     *
     * @return the id of the entry
     * @throws BusinessException NOT_FOUND; what is wrong at its fields; INVOICE_TAKEN_BACK, PAYMENT_TOO_LARGE, PAYMENT_DIFFERS;
     *     what the ledger refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public String pay(String invoiceId, PaymentForm form) {
        SupplierInvoice invoice = invoices.lock(keeper(), invoiceId);
        Faults faults = new Faults();
        requireDay(faults, form.day());
        Amount amount = faults.checked(() -> typed("amount", form.amount(), invoice, invoice.open()));
        Amount paid = faults.checked(() -> typed("paid", form.paid(), invoice, amount));
        String account = faults.checked(() -> account(form));
        faults.refuse();
        MoneyPaid money = new MoneyPaid(form.day(), account, paid, List.of(new Share(invoiceId, amount)));
        String entry = payments.pay(keeper(), money);
        news.tell(Occasion.SUPPLIER_INVOICE_PAID, invoice, amount, null);
        return entry;
    }

    private String account(PaymentForm form) {
        String typed = PlainText.seen(form.account());
        String number = typed.isEmpty() ? BANK : typed;
        Account account = accounts.find(workspace.companyId(), Set.of(number)).get(number);
        if (account == null) {
            throw BusinessException.at("account", LedgerError.ACCOUNT_UNKNOWN, number);
        }
        if (!account.isActive()) {
            throw BusinessException.at("account", LedgerError.ACCOUNT_CLOSED, number);
        }
        return number;
    }

    /** What was typed without a sign; of a credit note money comes back. */
    private static Amount typed(String field, String text, SupplierInvoice invoice, Amount standard) {
        if (PlainText.seen(text).isEmpty()) {
            return standard;
        }
        Amount typed = TypedAmount.of(field, text);
        if (typed.value().signum() <= 0) {
            throw BusinessException.at(field, SupplierError.AMOUNT_NOT_POSITIVE);
        }
        return invoice.isCredit() ? typed.negated() : typed;
    }

    /**
     * Takes a payment back that was recorded by mistake, of all invoices that its entry pays.
     *
     * @throws BusinessException NOT_FOUND for an entry that pays nothing, or was taken back; at the day, which is required, what the
     *     ledger refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void takeBackPayment(String entryId, LocalDate day) {
        Faults faults = new Faults();
        requireDay(faults, day);
        faults.refuse();
        for (String invoiceId : payments.takeBack(keeper(), new PaymentEntry(entryId), day)) {
            SupplierInvoice invoice = invoices.lock(keeper(), invoiceId);
            news.tell(Occasion.SUPPLIER_PAYMENT_TAKEN_BACK, invoice, invoice.open(), null);
        }
    }

    private static void requireDay(Faults faults, LocalDate day) {
        faults.require("day", day);
        faults.check(() -> Days.require("day", day));
    }

    private void requireFree(SupplierInvoice invoice) {
        InvoiceRef ref = new InvoiceRef(invoice.id());
        if (holders.stream().anyMatch(holder -> holder.isHolding(ref))) {
            throw new BusinessException(SupplierError.INVOICE_IN_PAYMENT);
        }
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }
}
