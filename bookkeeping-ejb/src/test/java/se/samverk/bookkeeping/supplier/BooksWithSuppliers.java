package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.closing.PeriodRef;
import se.samverk.bookkeeping.closing.PeriodService;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.entry.EntryView;
import se.samverk.bookkeeping.ledger.AccountingMethod;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.supplier.InvoiceForm.LineForm;
import se.samverk.party.PartyForm;
import se.samverk.shared.Language;
import se.samverk.stage.Database;

/** A company with books for 2026 that buys. Today is 1 April 2026. */
public final class BooksWithSuppliers {

    public static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    public final CompanyOnStage norr;

    public BooksWithSuppliers(Database database) {
        norr = new CompanyOnStage(database);
        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
    }

    public BooksWithSuppliers byCash() {
        norr.tell(() -> norr.get(SupplierLedgerService.class).choose(AccountingMethod.CASH));
        return this;
    }

    /** A supplier that is paid by bankgiro, in thirty days, for goods. */
    public String supplier(String name) {
        return supplier(new PartyForm(name, null, null, null, "991-2346", null, null, "30"), "4010");
    }

    public String supplier(PartyForm party, String account) {
        return norr.ask(() -> norr.get(SupplierService.class).add(new SupplierForm(party, account)));
    }

    /** An invoice on the supplier's account. */
    public static InvoiceForm form(String supplier, String number, String total, LineForm... lines) {
        return new InvoiceForm(
                supplier,
                false,
                number,
                DAY,
                null,
                null,
                total,
                null,
                null,
                null,
                null,
                null,
                List.of(lines),
                List.of());
    }

    /** The same as a credit note about an invoice. */
    public static InvoiceForm credit(InvoiceForm form, String invoice) {
        return new InvoiceForm(
                form.supplierId(),
                true,
                form.number(),
                form.datedOn(),
                form.dueOn(),
                form.postedOn(),
                form.total(),
                form.currency(),
                form.rate(),
                form.reference(),
                form.description(),
                invoice,
                form.lines(),
                form.documents());
    }

    /** The same posted on another day. */
    public static InvoiceForm postedOn(InvoiceForm form, LocalDate day) {
        return new InvoiceForm(
                form.supplierId(),
                form.credit(),
                form.number(),
                form.datedOn(),
                form.dueOn(),
                day,
                form.total(),
                form.currency(),
                form.rate(),
                form.reference(),
                form.description(),
                form.creditsId(),
                form.lines(),
                form.documents());
    }

    /** The same on documents. */
    public static InvoiceForm on(InvoiceForm form, String... documents) {
        return new InvoiceForm(
                form.supplierId(),
                form.credit(),
                form.number(),
                form.datedOn(),
                form.dueOn(),
                form.postedOn(),
                form.total(),
                form.currency(),
                form.rate(),
                form.reference(),
                form.description(),
                form.creditsId(),
                form.lines(),
                List.of(documents));
    }

    /** The same in a foreign currency. */
    public static InvoiceForm in(String currency, String rate, InvoiceForm form) {
        return new InvoiceForm(
                form.supplierId(),
                form.credit(),
                form.number(),
                form.datedOn(),
                form.dueOn(),
                form.postedOn(),
                form.total(),
                currency,
                rate,
                form.reference(),
                form.description(),
                form.creditsId(),
                form.lines(),
                form.documents());
    }

    public static LineForm line(String account, String amount, String vat) {
        return new LineForm(account, amount, vat, null, null, null);
    }

    public String register(InvoiceForm form) {
        return norr.ask(() -> norr.get(SupplierInvoiceService.class).register(form));
    }

    public InvoiceView view(String invoice) {
        return norr.ask(() -> norr.get(SupplierInvoiceService.class).view(invoice));
    }

    public void attest(String invoice) {
        norr.tell(() -> norr.get(SupplierInvoiceService.class).attest(invoice));
    }

    public String pay(String invoice, PaymentForm form) {
        return norr.ask(() -> norr.get(SupplierInvoiceService.class).pay(invoice, form));
    }

    public static PaymentForm all(LocalDate day) {
        return new PaymentForm(day, null, null, null);
    }

    public static PaymentForm part(LocalDate day, String amount) {
        return new PaymentForm(day, amount, null, null);
    }

    public void takeBack(String invoice, LocalDate day) {
        norr.tell(() -> norr.get(SupplierInvoiceService.class).takeBack(invoice, "Fel leverantör", day));
    }

    public SupplierLedger ledger(LocalDate day) {
        return norr.ask(() -> norr.get(SupplierLedgerService.class).asOf(day));
    }

    /** What an entry has on each account; debit is positive. */
    public Map<String, BigDecimal> entry(String id) {
        return norr.ask(() -> norr.get(EntryService.class).view(id)).lines().stream()
                .collect(Collectors.toMap(EntryView.Line::account, EntryView.Line::amount, BigDecimal::add));
    }

    public void lock(LocalDate day) {
        norr.tell(() -> norr.get(PeriodService.class).lock(new PeriodRef(YearMonth.from(day), false), null));
    }
}
