package se.samverk.bookkeeping.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.DAY;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.TODAY;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.all;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.credit;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.form;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.in;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.line;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.part;

import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.payment.PaymentBatch.State;
import se.samverk.bookkeeping.stage.TakenArchive;
import se.samverk.bookkeeping.supplier.BooksWithSuppliers;
import se.samverk.bookkeeping.supplier.InvoiceDraftService;
import se.samverk.bookkeeping.supplier.InvoiceDraftView;
import se.samverk.bookkeeping.supplier.OtherAccount;
import se.samverk.bookkeeping.supplier.SentEInvoice;
import se.samverk.bookkeeping.supplier.SupplierError;
import se.samverk.bookkeeping.supplier.SupplierForm;
import se.samverk.bookkeeping.supplier.SupplierInvoiceService;
import se.samverk.bookkeeping.supplier.SupplierService;
import se.samverk.bookkeeping.supplier.SupplierView;
import se.samverk.bookkeeping.supplier.WaitingInvoices;
import se.samverk.einvoice.SampleInvoices;
import se.samverk.party.PartyError;
import se.samverk.party.PartyForm;
import se.samverk.shared.CommonError;
import se.samverk.shared.LocalText;
import se.samverk.shared.Refused;
import se.samverk.shared.Sha256;
import se.samverk.stage.Database;
import se.samverk.testing.Guard;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Desk;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.WaitingTasks;

/** Lists of payments from their proposal until they are paid, over both databases. */
@OnBothDatabases
class PaymentStoryTest {

    private static final String IBAN = "SE45 5000 0000 0583 9825 7466";

    @Parameter
    TestDatabase database;

    private Database stage;
    private BooksWithSuppliers books;
    private String nordhjul;
    private String invoice;

    @BeforeEach
    void register() {
        stage = Database.of(database, getClass());
        books = new BooksWithSuppliers(stage);
        nordhjul = books.supplier("Nordhjul AB");
        invoice = attested("NG-1");
    }

    private String attested(String number) {
        String registered = books.register(form(nordhjul, number, "1250"));
        books.attest(registered);
        return registered;
    }

    private PaymentBatchService service() {
        return books.norr.get(PaymentBatchService.class);
    }

    private String propose(String... invoices) {
        return books.norr.ask(() -> service().propose(new BatchForm(IBAN, null, List.of(invoices))));
    }

    private void approve(String batch) {
        books.norr.tell(() -> service().approve(batch));
    }

    private void send(String batch) {
        books.norr.tell(() -> service().send(batch));
    }

    private void takeBack(String batch) {
        books.norr.tell(() -> service().takeBack(batch, "Fel konto"));
    }

    private BatchView view(String batch) {
        return books.norr.ask(() -> service().view(batch));
    }

    private List<String> payable() {
        return books.norr.ask(() -> service().payable()).stream()
                .map(row -> row.invoice().number())
                .toList();
    }

    private void paidAt(String bankgiro) {
        SupplierService suppliers = books.norr.get(SupplierService.class);
        SupplierView supplier = books.norr.ask(() -> suppliers.view(nordhjul));
        PartyForm changed = new PartyForm("Nordhjul AB", null, null, null, bankgiro, null, null, "30");
        books.norr.tell(() -> suppliers.change(
                nordhjul, new SupplierForm(changed, "4010"), supplier.party().version()));
    }

    private void wasSent(String batch) {
        books.norr.tell(() -> service().wasSent(batch));
    }

    @Test
    @DisplayName("K32: that the bank has had a file is said also once some of it is paid, and not while nothing is")
    void sentBefore() {
        String second = attested("NG-2");
        String batch = propose(invoice, second);
        Refused.with(PaymentError.PAYMENT_CHANGED, () -> wasSent(batch));
        approve(batch);
        Refused.with(PaymentError.PAYMENT_CHANGED, () -> wasSent(batch));
        books.pay(invoice, all(TODAY));
        Refused.with(PaymentError.PAYMENT_OUT_OF_DATE, () -> send(batch));

        wasSent(batch);

        assertThat(view(batch).state()).isEqualTo(State.SENT);
        assertThat(payable()).as("the list holds what is not paid").isEmpty();
        books.pay(second, all(TODAY));
        assertThat(view(batch).isPaid()).isTrue();
        assertThat(books.norr.server.audit(books.norr.company, batch))
                .extracting(row -> row[0])
                .containsExactly("PAYMENT_PROPOSED", "PAYMENT_APPROVED", "PAYMENT_SENT");
    }

    @Test
    @DisplayName("K32: a file of which another part is not owed any more was not paid by the bank, and is taken back")
    void notSentBefore() {
        String second = attested("NG-2");
        String batch = propose(invoice, second);
        approve(batch);
        books.pay(invoice, all(TODAY));
        books.pay(second, part(TODAY, "250"));

        Refused.with(PaymentError.PAYMENT_OUT_OF_DATE, () -> wasSent(batch));
        takeBack(batch);
    }

    @Test
    @DisplayName("K33: who approves is told of an account at which the supplier was not paid by the last list")
    void accountChanged() {
        String first = propose(invoice);
        assertThat(view(first).doubts()).isEmpty();
        approve(first);
        paidAt("5050-1055");
        String second = attested("NG-2");
        assertThat(view(propose(second)).doubts())
                .as("the bank has had no list yet")
                .isEmpty();
        send(first);
        String third = attested("NG-3");

        assertThat(view(propose(third)).doubts())
                .containsExactly(new BatchView.Doubt(
                        third,
                        "Nordhjul AB",
                        "NG-3",
                        false,
                        new OtherAccount("bankgiro 5050-1055", "bankgiro 991-2346", null)));
        paidAt("991-2346");
        assertThat(view(propose(attested("NG-4"))).doubts()).isEmpty();
    }

    @Test
    @DisplayName("K33: who approves is told of an e-invoice that asks to be paid elsewhere than the list does")
    void accountAsked() {
        InvoiceDraftService drafts = books.norr.get(InvoiceDraftService.class);
        books.supplier(new PartyForm("Rosteriet", "559993-0731", null, null, "991-2346", null, null, null), "4010");
        InvoiceDraftView draft = books.norr.ask(
                () -> drafts.view(drafts.read(new SentEInvoice("faktura.xml", SampleInvoices.invoice()))));
        String asked = books.norr.ask(() ->
                books.norr.get(SupplierInvoiceService.class).registerDraft(draft.id(), draft.form(), draft.version()));
        books.attest(asked);

        assertThat(view(propose(invoice, asked)).doubts())
                .containsExactly(new BatchView.Doubt(
                        asked,
                        "Rosteriet",
                        "KR-2026-17",
                        true,
                        new OtherAccount("bankgiro 5050-1055", "bankgiro 991-2346", null)));
    }

    @Test
    @DisplayName("K32: attested invoices are proposed, approved, written, handed to the bank and paid")
    void whole() {
        books.register(form(nordhjul, "NG-2", "500"));
        assertThat(payable()).containsExactly("NG-1");

        String batch = propose(invoice);
        assertThat(payable()).isEmpty();
        assertThat(view(batch).state()).isEqualTo(State.PROPOSED);
        assertThat(view(batch).items().get(0).payment())
                .isEqualTo(new Payment(
                        1,
                        TODAY,
                        new java.math.BigDecimal("1250.00"),
                        "SEK",
                        new Payee("Nordhjul AB", "SE", PayTo.BANKGIRO, "9912346"),
                        new Remittance("NG-1", false)));
        Refused.with(CommonError.NOT_FOUND, () -> books.norr.ask(() -> service().file(batch)));

        approve(batch);
        PaymentBatchService.File file = books.norr.ask(() -> service().file(batch));
        assertThat(view(batch).sha256()).isEqualTo(Sha256.hex(file.content()));
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .contains("<IBAN>SE4550000000058398257466</IBAN>")
                .contains("<Id>" + books.norr.organisationNumber.replace("-", "") + "</Id>");
        Refused.with(PaymentError.PAYMENT_CHANGED, () -> approve(batch));

        send(batch);
        Refused.with(PaymentError.PAYMENT_CHANGED, () -> takeBack(batch));
        books.pay(invoice, all(TODAY));
        assertThat(view(batch).items().get(0).isPaid()).isTrue();
        assertThat(books.norr.ask(() -> service().list()).get(0).isPaid()).isTrue();
        assertThat(books.norr.server.audit(books.norr.company, batch))
                .extracting(row -> row[0])
                .containsExactly("PAYMENT_PROPOSED", "PAYMENT_APPROVED", "PAYMENT_SENT");
    }

    @Test
    @DisplayName("K32: an invoice is in one list at a time, which holds it until the list is taken back or it is paid")
    void once() {
        String batch = propose(invoice);
        Refused.at("invoices", PaymentError.PAYMENT_OF_NOTHING_DUE, () -> propose(invoice));
        Refused.with(
                SupplierError.INVOICE_IN_PAYMENT,
                () -> books.norr.tell(
                        () -> books.norr.get(SupplierInvoiceService.class).takeBack(invoice, "Fel", DAY)));

        takeBack(batch);
        assertThat(view(batch).reason()).isEqualTo("Fel konto");
        String second = propose(invoice);
        books.pay(invoice, part(TODAY, "250"));

        Refused.with(PaymentError.PAYMENT_OUT_OF_DATE, () -> approve(second));
        String rest = propose(invoice);
        assertThat(view(rest).items().get(0).payment().amount()).isEqualByComparingTo("1000");
    }

    @Test
    @DisplayName("K9, K32: files are taken along as they were approved, with what became of each")
    void takenAlong() {
        String batch = propose(invoice);
        approve(batch);
        takeBack(batch);

        Map<String, byte[]> files = TakenArchive.of(books.norr);

        assertThat(Sha256.hex(files.get("betalfiler/" + batch + ".xml")))
                .isEqualTo(view(batch).sha256());
        assertThat(new String(files.get("betalfiler/betallistor.csv"), StandardCharsets.UTF_8))
                .contains(batch, "TAKEN_BACK", "Fel konto");
    }

    @Test
    @DisplayName("K32: a list whose invoice has gone into another one is not approved")
    void inOneApprovedList() {
        String first = propose(invoice);
        String mistake = books.pay(invoice, all(TODAY));
        takeBackPayment(mistake);
        String second = propose(invoice);

        Refused.with(PaymentError.PAYMENT_OUT_OF_DATE, () -> approve(first));
        approve(second);
        assertThat(view(second).state()).isEqualTo(State.APPROVED);
    }

    private void takeBackPayment(String entry) {
        books.norr.tell(() -> books.norr.get(SupplierInvoiceService.class).takeBackPayment(entry, TODAY));
    }

    @Test
    @DisplayName(
            "K32: an invoice of an approved list is not credited; what was paid of it by hand keeps the file from the bank")
    void approvedIsWhatIsOwed() {
        String batch = propose(invoice);
        approve(batch);
        Refused.at(
                "creditsId",
                SupplierError.INVOICE_IN_PAYMENT,
                () -> books.register(credit(form(nordhjul, "K-1", "400"), invoice)));

        books.pay(invoice, part(TODAY, "250"));
        assertThat(payable()).isEmpty();
        Refused.with(PaymentError.PAYMENT_OUT_OF_DATE, () -> send(batch));

        takeBack(batch);
        books.register(credit(form(nordhjul, "K-1", "400"), invoice));
        String rest = propose(invoice);
        assertThat(view(rest).items().get(0).payment().amount()).isEqualByComparingTo("600");
    }

    @Test
    @DisplayName("K32: what the bank has the file of is in no other list before all of it is paid")
    void sentHolds() {
        String batch = propose(invoice);
        approve(batch);
        send(batch);

        books.pay(invoice, part(TODAY, "250"));
        assertThat(payable()).isEmpty();

        String last = books.pay(invoice, all(TODAY));
        takeBackPayment(last);
        assertThat(payable()).isEmpty();
        Refused.at("invoices", PaymentError.PAYMENT_OF_NOTHING_DUE, () -> propose(invoice));
    }

    @Test
    @DisplayName(
            "K32: what the bank did not pay of a list may be in another one; its reason is on record, its file is gone")
    void bankDidNotPay() {
        String other = attested("NG-2");
        String batch = propose(invoice, other);
        approve(batch);
        Refused.with(PaymentError.PAYMENT_CHANGED, () -> notPaid(batch, "Avvisad"));
        send(batch);
        books.pay(other, all(TODAY));
        Refused.at("reason", CommonError.REQUIRED, () -> notPaid(batch, " "));

        notPaid(batch, "Banken avvisade kontot");

        assertThat(view(batch).state()).isEqualTo(State.NOT_PAID);
        assertThat(view(batch).reason()).isEqualTo("Banken avvisade kontot");
        assertThat(payable()).containsExactly("NG-1");
        Refused.with(CommonError.NOT_FOUND, () -> books.norr.ask(() -> service().file(batch)));
        Refused.with(PaymentError.PAYMENT_CHANGED, () -> notPaid(batch, "En gång till"));
        refused("ledger_refusal_ck", "update payment_batch set state = 'SENT' where id = ?1", batch);
        assertThat(books.norr.server.audit(books.norr.company, batch))
                .extracting(row -> row[0])
                .containsExactly("PAYMENT_PROPOSED", "PAYMENT_APPROVED", "PAYMENT_SENT", "PAYMENT_NOT_MADE");
    }

    @Test
    @DisplayName("K32: of what the bank has paid whole there is nothing that it did not pay")
    void bankPaid() {
        String batch = propose(invoice);
        approve(batch);
        send(batch);
        books.pay(invoice, all(TODAY));

        Refused.with(PaymentError.PAYMENT_CHANGED, () -> notPaid(batch, "Avvisad"));
    }

    private void notPaid(String batch, String why) {
        books.norr.tell(() -> service().bankDidNotPay(batch, why));
    }

    @Test
    @DisplayName("K32: a payment from before a list, taken back, is no part of what the bank has the file of")
    void paidBeforeTheList() {
        String before = books.pay(invoice, part(TODAY, "250"));
        stage.clock.setTo(Instant.parse("2026-04-01T10:00:00Z"));
        String batch = propose(invoice);
        approve(batch);
        send(batch);
        books.pay(invoice, all(TODAY));

        takeBackPayment(before);

        String rest = propose(invoice);
        assertThat(view(rest).items().get(0).payment().amount()).isEqualByComparingTo("250");
    }

    @Test
    @DisplayName("K32: there is no file of a list that was taken back")
    void fileOfWhatStands() {
        String batch = propose(invoice);
        approve(batch);
        assertThat(view(batch).isWritten()).isTrue();

        takeBack(batch);

        assertThat(view(batch).isWritten()).isFalse();
        Refused.with(CommonError.NOT_FOUND, () -> books.norr.ask(() -> service().file(batch)));
    }

    @Test
    @DisplayName("K32: a list is not approved after a day on which it pays")
    void late() {
        String batch =
                books.norr.ask(() -> service().propose(new BatchForm(IBAN, TODAY.plusDays(1), List.of(invoice))));
        stage.clock.setTo(Instant.parse("2026-04-03T09:00:00Z"));

        Refused.with(PaymentError.PAYMENT_DAY_PAST, () -> approve(batch));

        takeBack(batch);
        approve(propose(invoice));
    }

    @Test
    @DisplayName("K32: the client says no with a reason, also to what it has approved")
    void refused() {
        String batch = propose(invoice);
        approve(batch);
        Refused.at(
                "reason",
                CommonError.REQUIRED,
                () -> books.norr.tell(() -> service().refuse(batch, "")));

        books.norr.tell(() -> service().refuse(batch, "Vi väntar"));

        assertThat(view(batch).state()).isEqualTo(State.TAKEN_BACK);
        assertThat(payable()).containsExactly("NG-1");
    }

    @Test
    @DisplayName(
            "K32: what cannot be paid is told: without a choice, an account, a number of the supplier, on a day that is past")
    void faults() {
        String nowhere = books.supplier(new PartyForm("Vik AB", null, null, null, null, null, null, null), "4010");
        String unpaid = books.register(form(nowhere, "1", "10"));
        books.attest(unpaid);
        String foreign = books.register(in("EUR", "11", form(nordhjul, "EU-1", "100", line("4515", null, null))));
        books.attest(foreign);

        String dollars = books.register(in("USD", "10", form(nordhjul, "US-1", "100", line("4515", null, null))));
        books.attest(dollars);

        Refused.at("invoices", PaymentError.PAYMENT_IN_OTHER_CURRENCY, () -> propose(dollars));
        Refused.at("invoices", PaymentError.PAYMENT_EMPTY, () -> propose());
        Refused.at("invoices", PaymentError.PAYMENT_WITHOUT_ACCOUNT, () -> propose(unpaid));
        Refused.at("invoices", PaymentError.PAYMENT_WITHOUT_ACCOUNT, () -> propose(foreign));
        Refused.with(CommonError.NOT_FOUND, () -> propose("nothing"));
        Refused.at(
                "iban",
                PartyError.IBAN_NOT_VALID,
                () -> books.norr.ask(() -> service().propose(new BatchForm("SE00", null, List.of(invoice)))));
        LocalDate yesterday = TODAY.minusDays(1);
        Refused.at(
                "payOn",
                PaymentError.PAYMENT_DAY_PAST,
                () -> books.norr.ask(() -> service().propose(new BatchForm(IBAN, yesterday, List.of(invoice)))));
    }

    @Test
    @DisplayName("K32: the file and what was approved are never changed, whoever writes")
    void guarded() {
        String batch = propose(invoice);
        approve(batch);

        refused("ledger_refusal_ck", "delete from payment_file where batch_id = ?1", batch);
        refused("ledger_refusal_ck", "update payment_item set amount = 1 where batch_id = ?1", batch);
        refused("payment_batch_approved_ck", "update payment_batch set sha256 = null where id = ?1", batch);
        send(batch);
        refused("ledger_refusal_ck", "update payment_batch set state = 'TAKEN_BACK' where id = ?1", batch);
        refused("ledger_refusal_ck", "update payment_batch set state = 'NOT_PAID', iban = 'SE1' where id = ?1", batch);
    }

    private void refused(String constraint, String sql, String batch) {
        Guard.refuses(constraint, () -> {
            try {
                books.norr.server.inTransaction(() -> books.norr
                        .server
                        .entities()
                        .createNativeQuery(sql)
                        .setParameter(1, batch)
                        .executeUpdate());
            } catch (PersistenceException refusal) {
                Throwable cause = refusal;
                while (!(cause instanceof SQLException)) {
                    cause = cause.getCause();
                }
                throw cause;
            }
        });
    }

    @Test
    @DisplayName(
            "K29, K32, B38: what waits is told to who registers, who attests, who pays and, of the client, who approves")
    void waiting() {
        books.norr.ask(() -> books.norr.get(InvoiceDraftService.class).keep(form(nordhjul, "NG-3", "10")));
        books.register(form(nordhjul, "NG-2", "500"));

        assertThat(waiting(Side.BUREAU, ServiceRole.APPROVER))
                .containsExactly("1 SUPPLIER_INVOICES", "1 INVOICES_TO_PAY 2026-04-01");
        assertThat(waiting(Side.CLIENT, ServiceRole.APPROVER)).containsExactly("1 INVOICES_TO_ATTEST 2026-04-01");
        assertThat(waiting(Side.CLIENT, ServiceRole.WRITER)).isEmpty();

        String batch = propose(invoice);
        assertThat(waiting(Side.BUREAU, ServiceRole.WRITER)).containsExactly("1 SUPPLIER_INVOICES");
        assertThat(waiting(Side.CLIENT, ServiceRole.APPROVER))
                .containsExactly("1 INVOICES_TO_ATTEST 2026-04-01", "1 PAYMENTS_TO_APPROVE 2026-04-01");
        approve(batch);
        assertThat(waiting(Side.BUREAU, ServiceRole.WRITER))
                .containsExactly("1 SUPPLIER_INVOICES", "1 PAYMENTS_TO_SEND 2026-04-01");
    }

    private List<String> waiting(Side side, ServiceRole role) {
        List<DividedTask> tasks = Stream.of("posting", "supplier-payments")
                .map(task -> new DividedTask(task, new LocalText(task, task), Set.of(Side.BUREAU)))
                .toList();
        Desk desk = new Desk(books.norr.company, new Admission(Reach.WORK, side, role, null, tasks));
        return Stream.<Class<? extends WaitingTasks>>of(WaitingInvoices.class, WaitingPayments.class)
                .flatMap(teller ->
                        books
                                .norr
                                .server
                                .inTransaction(() -> books.norr.get(teller).of("anybody", List.of(desk)))
                                .stream())
                .map(task -> task.count() + " " + task.kind() + (task.due() == null ? "" : " " + task.due()))
                .toList();
    }
}
