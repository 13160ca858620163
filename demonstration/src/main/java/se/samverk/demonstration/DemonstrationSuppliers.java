package se.samverk.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.samverk.bookkeeping.payment.BatchForm;
import se.samverk.bookkeeping.payment.PaymentBatchService;
import se.samverk.bookkeeping.supplier.InvoiceDraftRow;
import se.samverk.bookkeeping.supplier.InvoiceDraftService;
import se.samverk.bookkeeping.supplier.InvoiceDraftView;
import se.samverk.bookkeeping.supplier.InvoiceForm;
import se.samverk.bookkeeping.supplier.InvoiceQuery;
import se.samverk.bookkeeping.supplier.InvoiceRow;
import se.samverk.bookkeeping.supplier.InvoiceTab;
import se.samverk.bookkeeping.supplier.PaymentForm;
import se.samverk.bookkeeping.supplier.SupplierForm;
import se.samverk.bookkeeping.supplier.SupplierInvoiceService;
import se.samverk.bookkeeping.supplier.SupplierService;
import se.samverk.party.PartyForm;
import se.samverk.shared.Keyset;
import se.samverk.shared.Time;

/**
 * Supplier invoices of a café in every state: handed over, to attest, due, in a list that is approved, paid. Each method is what one
 * side does, within its own request.
 */
@ApplicationScoped
public class DemonstrationSuppliers {

    private static final int EVERY_MONTH = 30;

    @Inject
    Clock clock;

    @Inject
    SupplierService suppliers;

    @Inject
    InvoiceDraftService drafts;

    @Inject
    SupplierInvoiceService invoices;

    @Inject
    PaymentBatchService payments;

    /** The client enters what has come by post, and hands it over. */
    @Transactional
    public void enter() {
        String coffee = supplier("Kustens Kafferosteri", "5050-1055", "4010");
        String power = supplier("Norrnät Energi", "991-2346", "5020");
        String paper = supplier("Sandvika Partihall", "5805-6201", "5460");
        hand(coffee, "20360", 34, "8904");
        hand(power, "77119-5", 28, "3010");
        hand(power, "77120-3", 20, "3125");
        hand(paper, "5512", 12, "1575");
        hand(coffee, "20418", 6, "8904");
    }

    private String supplier(String name, String bankgiro, String account) {
        PartyForm party = new PartyForm(name, null, null, null, bankgiro, null, null, Integer.toString(EVERY_MONTH));
        return suppliers.add(new SupplierForm(party, account));
    }

    private void hand(String supplierId, String number, int daysAgo, String total) {
        drafts.keep(form(supplierId, number, Time.today(clock).minusDays(daysAgo), total));
    }

    private static InvoiceForm form(String supplierId, String number, LocalDate day, String total) {
        return new InvoiceForm(
                supplierId, false, number, day, null, null, total, null, null, null, null, null, null, null);
    }

    /** The bureau registers all but the last. */
    @Transactional
    public void register() {
        List<InvoiceDraftRow> waiting = drafts.list();
        for (InvoiceDraftRow row : waiting.subList(1, waiting.size())) {
            InvoiceDraftView draft = drafts.view(row.id());
            invoices.registerDraft(draft.id(), draft.form(), draft.version());
        }
    }

    /** The client attests the three oldest, and approves that the second of them is paid. */
    @Transactional
    public void attest() {
        List<InvoiceRow> registered = list(InvoiceTab.TO_ATTEST);
        List<String> oldest =
                registered.stream().map(InvoiceRow::id).sorted().limit(3).toList();
        oldest.forEach(invoices::attest);
        String batch = payments.propose(new BatchForm("SE4550000000058398257466", null, oldest.subList(1, 2)));
        payments.approve(batch);
    }

    /** The bureau has seen on the bank that the oldest was paid. */
    @Transactional
    public void pay() {
        String oldest = list(InvoiceTab.UNPAID).stream()
                .map(InvoiceRow::id)
                .sorted()
                .findFirst()
                .orElseThrow();
        invoices.pay(oldest, new PaymentForm(Time.today(clock).minusDays(3), null, null, null));
    }

    private List<InvoiceRow> list(InvoiceTab tab) {
        return invoices.page(new InvoiceQuery(tab, ""), Keyset.FIRST).rows();
    }
}
