package se.samverk.bookkeeping.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.DAY;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.TODAY;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.all;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.credit;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.form;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.in;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.line;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.on;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.part;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.postedOn;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.bank.OpenItem;
import se.samverk.bookkeeping.bank.Payment;
import se.samverk.bookkeeping.chart.AccountService;
import se.samverk.bookkeeping.entry.EntryError;
import se.samverk.bookkeeping.entry.EntryPosting;
import se.samverk.bookkeeping.entry.EntryQuery;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.ledger.AccountingMethod;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.stage.StrangeAmounts;
import se.samverk.bookkeeping.stage.TakenArchive;
import se.samverk.bookkeeping.supplier.InvoiceForm.LineForm;
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.Topic;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthSpan;
import se.samverk.notebook.InTheBooks;
import se.samverk.party.PartyError;
import se.samverk.party.PartyForm;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.stage.SentStatements;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Supplier invoices from when they are registered until they are paid, over both databases. */
@OnBothDatabases
class SupplierInvoiceStoryTest {

    @Parameter
    TestDatabase database;

    private BooksWithSuppliers books;
    private String nordhjul;

    @BeforeEach
    void begin() {
        books = new BooksWithSuppliers(Database.of(database, getClass()));
        nordhjul = books.supplier("Nordhjul AB");
    }

    private static Map<String, BigDecimal> amounts(Object... accountsAndAmounts) {
        Map<String, BigDecimal> amounts = new java.util.HashMap<>();
        for (int i = 0; i < accountsAndAmounts.length; i += 2) {
            amounts.put((String) accountsAndAmounts[i], new BigDecimal((String) accountsAndAmounts[i + 1]));
        }
        return amounts;
    }

    private Map<String, BigDecimal> entryOf(String invoice) {
        return books.entry(books.view(invoice).entry().id());
    }

    private String photographed() {
        DocumentForm form = new DocumentForm(
                UUID.randomUUID().toString(), "Faktura", List.of(new SentFile("a.jpg", SampleFiles.jpeg(30, 30))));
        return books.norr.ask(() -> books.norr.get(DocumentService.class).handIn(form));
    }

    private List<String> documentsOf(String entry) {
        return books.norr.ask(() ->
                books
                        .norr
                        .get(DocumentService.class)
                        .of(new se.samverk.document.DocumentObject("entry", entry))
                        .stream()
                        .map(DocumentRow::id)
                        .toList());
    }

    private int entries() {
        return books.norr
                .ask(() -> books.norr.get(EntryService.class).page(new EntryQuery(""), Keyset.FIRST))
                .rows()
                .size();
    }

    private List<InvoiceRow> list(InvoiceTab tab, String search) {
        return books.norr
                .ask(() ->
                        books.norr.get(SupplierInvoiceService.class).page(new InvoiceQuery(tab, search), Keyset.FIRST))
                .rows();
    }

    private String asked(Topic topic) {
        return books.norr.ask(() -> books.norr.get(QuestionService.class).name(topic));
    }

    @Test
    @DisplayName(
            "K15, K42: an invoice, its entry and each of their lines can be asked about, and no line that there is not")
    void askedAbout() {
        String invoice = books.register(form(nordhjul, "F-1", "1250"));
        String entry = books.view(invoice).entry().id();

        assertThat(asked(new Topic("supplier-invoice", invoice))).isEqualTo("Nordhjul AB F-1");
        assertThat(asked(new Topic("supplier-invoice", invoice, 1))).isEqualTo("Nordhjul AB F-1: 4010 1000.00");
        assertThat(asked(new Topic("entry", entry, 1))).startsWith(asked(new Topic("entry", entry)) + ": ");
        Refused.with(CommonError.NOT_FOUND, () -> asked(new Topic("supplier-invoice", invoice, 9)));
        Refused.with(CommonError.NOT_FOUND, () -> asked(new Topic("entry", entry, 9)));
        Refused.with(CommonError.NOT_FOUND, () -> asked(new Topic("supplier-invoice", entry)));
        Refused.with(CommonError.NOT_FOUND, () -> asked(new Topic("document", photographed(), 1)));
    }

    @Test
    @DisplayName("K25: a supplier is kept with its number once, and changed by one at a time")
    void supplier() {
        PartyForm party = new PartyForm("Vik AB", "559993-0723", null, null, null, null, null, "20");
        String vik = books.supplier(party, "6110");
        Refused.at("organisationNumber", PartyError.PARTY_THERE_ALREADY, () -> books.supplier(party, null));
        Refused.at(
                "account",
                SupplierError.SUPPLIER_ACCOUNT_UNKNOWN,
                () -> books.supplier(new PartyForm("X", null, null, null, null, null, null, null), "9999"));

        SupplierView view =
                books.norr.ask(() -> books.norr.get(SupplierService.class).view(vik));
        SupplierForm renamed = new SupplierForm(party, "6540");
        books.norr.tell(() -> books.norr
                .get(SupplierService.class)
                .change(vik, renamed, view.party().version()));

        assertThat(books.norr.ask(() -> books.norr.get(SupplierService.class).list()))
                .extracting(SupplierView::name, SupplierView::account)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Nordhjul AB", "4010"),
                        org.assertj.core.groups.Tuple.tuple("Vik AB", "6540"));
        Refused.with(
                CommonError.STALE,
                () -> books.norr.tell(() -> books.norr
                        .get(SupplierService.class)
                        .change(vik, renamed, view.party().version())));
        assertThat(books.norr.server.audit(books.norr.company, vik))
                .extracting(row -> row[0])
                .containsExactly("PARTY_ADDED");
    }

    @Test
    @DisplayName(
            "K26, K27: an invoice of which only the sum is typed goes to the supplier's account, with VAT by its rules")
    void sumAlone() {
        String invoice = books.register(form(nordhjul, "NG-1", "1 250,00"));

        InvoiceView view = books.view(invoice);
        assertThat(view.row().dueOn()).isEqualTo(DAY.plusDays(30));
        assertThat(view.row().state()).isEqualTo(InvoiceState.REGISTERED);
        assertThat(view.entry().name()).isEqualTo("L 1");
        assertThat(entryOf(invoice)).isEqualTo(amounts("4010", "1000.00", "2641", "250.00", "2440", "-1250.00"));
        assertThat(list(InvoiceTab.TO_ATTEST, "nord"))
                .extracting(InvoiceRow::id)
                .containsExactly(invoice);
        assertThat(list(InvoiceTab.TO_ATTEST, "ng-1")).hasSize(1);
        assertThat(list(InvoiceTab.TO_ATTEST, "NG-2")).isEmpty();
        assertThat(list(InvoiceTab.UNPAID, "")).isEmpty();
    }

    @Test
    @DisplayName(
            "K26: VAT is that of the paper where it is typed; the line without an amount takes the rest; öre are rounding")
    void lines() {
        String mixed =
                books.register(form(nordhjul, "1", "3830", line("4010", "2000", "240"), line("4010", "1500", "90")));
        assertThat(entryOf(mixed)).isEqualTo(amounts("4010", "3500.00", "2641", "330.00", "2440", "-3830.00"));

        String rest = books.register(form(nordhjul, "2", "1350", line("6110", null, null), line("5010", "100", null)));
        assertThat(entryOf(rest))
                .isEqualTo(amounts("6110", "1000.00", "2641", "250.00", "5010", "100.00", "2440", "-1350.00"));

        String rounded = books.register(form(nordhjul, "3", "124", line("6110", "99", null)));
        assertThat(entryOf(rounded))
                .isEqualTo(amounts("6110", "99.00", "2641", "24.75", "3740", "0.25", "2440", "-124.00"));
    }

    @Test
    @DisplayName("K26: where the buyer owes the VAT, it is posted both ways and not paid")
    void reverseCharge() {
        String frames = books.register(in("EUR", "10.98", form(nordhjul, "RE-1", "4200", line("4515", null, null))));

        assertThat(entryOf(frames))
                .isEqualTo(amounts("4515", "46116.00", "2645", "11529.00", "2614", "-11529.00", "2440", "-46116.00"));
        assertThat(books.view(frames).foreign())
                .isEqualTo(new ForeignAmount("EUR", new BigDecimal("4200.00"), new BigDecimal("10.980000")));
    }

    @Test
    @DisplayName("K26: all that is wrong is told at once, each at its field, and nothing is posted")
    void faults() {
        InvoiceForm wrong = new InvoiceForm(
                nordhjul,
                false,
                "",
                TODAY.plusDays(1),
                DAY,
                null,
                "-5",
                "ABC",
                null,
                null,
                null,
                null,
                List.of(line("9999", "x", null)),
                List.of());

        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> books.register(wrong));

        assertThat(java.util.stream.Stream.concat(java.util.stream.Stream.of(refusal), refusal.others().stream())
                        .map(BusinessException::field))
                .containsExactly(
                        "number", "datedOn", "dueOn", "total", "currency", "lines.0.account", "lines.0.amount");
        Refused.at(
                "total",
                SupplierError.TOTAL_DIFFERS,
                () -> books.register(form(nordhjul, "1", "1000", line("6110", "1000", null))));
        Refused.at(
                "lines.1.amount",
                SupplierError.MORE_THAN_ONE_REST,
                () -> books.register(form(nordhjul, "1", "1000", line("6110", null, null), line("5010", null, null))));
        Refused.at("rate", CommonError.REQUIRED, () -> books.register(in("EUR", null, form(nordhjul, "1", "10"))));
        Refused.with(CommonError.NOT_FOUND, () -> books.register(form("nobody", "1", "10")));
        assertThat(entries()).isZero();
    }

    @Test
    @DisplayName(
            "K26: the same number of the same supplier is told, and is free again once the invoice has been taken back")
    void duplicate() {
        String invoice = books.register(form(nordhjul, "NG 2026-1", "1250"));

        Refused.at(
                "number",
                SupplierError.INVOICE_THERE_ALREADY,
                () -> books.register(form(nordhjul, "ng2026-1", "1250")));
        String other = books.supplier("Vik AB");
        books.register(form(other, "NG 2026-1", "1250"));

        books.takeBack(invoice, DAY);
        InvoiceView gone = books.view(invoice);
        assertThat(gone.row().state()).isEqualTo(InvoiceState.TAKEN_BACK);
        assertThat(books.entry(gone.reversal().id()))
                .isEqualTo(amounts("4010", "-1000.00", "2641", "-250.00", "2440", "1250.00"));
        books.register(form(nordhjul, "NG 2026-1", "1250"));
        Refused.with(SupplierError.INVOICE_TAKEN_BACK, () -> books.takeBack(invoice, DAY));
        Refused.with(SupplierError.INVOICE_TAKEN_BACK, () -> books.attest(invoice));
    }

    @Test
    @DisplayName("K27: in a locked month an invoice is refused with the next open day, on which it is posted then")
    void locked() {
        books.lock(LocalDate.of(2026, 3, 1));
        InvoiceForm form = form(nordhjul, "NG-1", "1250");

        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> books.register(form));

        assertThat(refusal.code()).isEqualTo(SupplierError.INVOICE_PERIOD_LOCKED);
        assertThat(refusal.field()).isEqualTo("postedOn");
        assertThat(refusal.arguments()).containsExactly(DAY, LocalDate.of(2026, 4, 1));
        String invoice = books.register(postedOn(form, LocalDate.of(2026, 4, 1)));
        assertThat(books.view(invoice).row().datedOn()).isEqualTo(DAY);
        assertThat(books.view(invoice).postedOn()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    @DisplayName("K27, K6: the entry stands on the document of the invoice")
    void document() {
        String paper = photographed();

        String invoice = books.register(on(form(nordhjul, "NG-1", "1250"), paper));

        assertThat(documentsOf(books.view(invoice).entry().id())).containsExactly(paper);
        assertThat(books.norr
                        .ask(() -> books.norr.get(DocumentService.class).view(paper))
                        .row()
                        .state())
                .isEqualTo(DocumentState.POSTED);
        Refused.at(
                "documents",
                EntryError.DOCUMENT_IN_BOOKS,
                () -> books.register(on(form(nordhjul, "NG-2", "1250"), paper)));
    }

    @Test
    @DisplayName("K9, K25, K27: suppliers and their invoices are taken along")
    void takenAlong() {
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));

        Map<String, byte[]> files = TakenArchive.of(books.norr);

        assertThat(new String(files.get("leverantorer/fakturor.csv"), StandardCharsets.UTF_8))
                .contains(invoice, "NG-1", "1250,00");
        assertThat(new String(files.get("leverantorer/leverantorer.csv"), StandardCharsets.UTF_8))
                .contains(nordhjul);
        assertThat(files).containsKeys("leverantorer/betalningar.csv", "bank/bankrader.csv");
    }

    @Test
    @DisplayName("K29: whoever attests says yes, or no with a reason, also after all; what is refused or paid is told")
    void attested() {
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));
        Refused.at(
                "reason",
                CommonError.REQUIRED,
                () -> books.norr.tell(
                        () -> books.norr.get(SupplierInvoiceService.class).refuse(invoice, " ")));

        books.norr.tell(() -> books.norr.get(SupplierInvoiceService.class).refuse(invoice, "Fel pris"));
        assertThat(books.view(invoice).reason()).isEqualTo("Fel pris");
        assertThat(books.view(invoice).decided().by()).isEqualTo("Eva Norr");
        assertThat(list(InvoiceTab.REFUSED, "")).hasSize(1);

        books.attest(invoice);
        books.attest(invoice);
        assertThat(books.view(invoice).reason()).isNull();
        assertThat(list(InvoiceTab.UNPAID, "")).hasSize(1);
        books.pay(invoice, part(DAY, "100"));
        Refused.with(
                SupplierError.INVOICE_PAID,
                () -> books.norr.tell(
                        () -> books.norr.get(SupplierInvoiceService.class).refuse(invoice, "Nej")));
        assertThat(books.norr.server.audit(books.norr.company, invoice))
                .extracting(row -> row[0])
                .containsExactly(
                        "SUPPLIER_INVOICE_REGISTERED",
                        "SUPPLIER_INVOICE_REFUSED",
                        "SUPPLIER_INVOICE_ATTESTED",
                        "SUPPLIER_INVOICE_PAID");
    }

    @Test
    @DisplayName("K28: an invoice is paid in parts, never by more than is left; a payment is taken back with its entry")
    void paid() {
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));
        books.attest(invoice);

        String first = books.pay(invoice, part(DAY.plusDays(5), "250"));
        assertThat(books.entry(first)).isEqualTo(amounts("2440", "250.00", "1930", "-250.00"));
        Refused.at("amount", SupplierError.PAYMENT_TOO_LARGE, () -> books.pay(invoice, part(DAY, "1000.01")));
        Refused.at(
                "paid",
                SupplierError.PAYMENT_DIFFERS,
                () -> books.pay(invoice, new PaymentForm(DAY, "100", "99", null)));
        Refused.with(SupplierError.INVOICE_PAID, () -> books.takeBack(invoice, DAY));
        books.pay(invoice, all(DAY.plusDays(6)));
        assertThat(list(InvoiceTab.PAID, "")).hasSize(1);
        Refused.at("amount", SupplierError.PAYMENT_TOO_LARGE, () -> books.pay(invoice, part(DAY, "1")));

        books.norr.tell(() -> books.norr.get(SupplierInvoiceService.class).takeBackPayment(first, DAY.plusDays(7)));
        assertThat(books.view(invoice).row().open()).isEqualByComparingTo("250");
        assertThat(books.view(invoice).payments())
                .extracting(InvoiceView.Paid::takenBack)
                .containsExactly(true, false, true);
        Refused.with(
                CommonError.NOT_FOUND,
                () -> books.norr.tell(
                        () -> books.norr.get(SupplierInvoiceService.class).takeBackPayment(first, DAY)));
    }

    @Test
    @DisplayName("K28: what a payment in another currency costs more or less is a difference of exchange")
    void exchange() {
        String dearer = books.register(in("EUR", "10.98", form(nordhjul, "RE-1", "4200", line("4515", null, null))));
        String entry = books.pay(dearer, new PaymentForm(DAY, null, "46410", null));
        assertThat(books.entry(entry)).isEqualTo(amounts("2440", "46116.00", "7960", "294.00", "1930", "-46410.00"));

        String cheaper = books.register(in("EUR", "10.00", form(nordhjul, "RE-2", "100", line("4515", null, null))));
        String gain = books.pay(cheaper, new PaymentForm(DAY, null, "990", null));
        assertThat(books.entry(gain)).isEqualTo(amounts("2440", "1000.00", "3960", "-10.00", "1930", "-990.00"));
    }

    @Test
    @DisplayName("K26: a credit note is set off against its invoice, is never larger, and what is left comes back")
    void credited() {
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));
        Refused.at(
                "creditsId",
                SupplierError.CREDIT_TOO_LARGE,
                () -> books.register(credit(form(nordhjul, "K-0", "1300"), invoice)));
        books.pay(invoice, part(DAY, "1000"));

        String credit = books.register(credit(form(nordhjul, "K-1", "500"), invoice));

        assertThat(entryOf(credit)).isEqualTo(amounts("4010", "-400.00", "2641", "-100.00", "2440", "500.00"));
        assertThat(books.view(invoice).row().open()).isEqualByComparingTo("0");
        assertThat(books.view(credit).row().open()).isEqualByComparingTo("-250");
        assertThat(books.view(credit).credits().number()).isEqualTo("NG-1");
        assertThat(books.view(invoice).creditNotes())
                .extracting(InvoiceView.Credited::number)
                .containsExactly("K-1");
        Refused.with(SupplierError.INVOICE_PAID, () -> books.takeBack(invoice, DAY));

        String back = books.pay(credit, all(DAY.plusDays(9)));
        assertThat(books.entry(back)).isEqualTo(amounts("2440", "-250.00", "1930", "250.00"));
        assertThat(books.ledger(TODAY).items()).isEmpty();
    }

    @Test
    @DisplayName("K26: invoices are found by how their number begins, else by a part of their supplier's name")
    void searched() {
        String vik = books.supplier(new PartyForm("2 Vikar 100 %", null, null, null, null, null, null, null), "4010");
        books.register(form(vik, "A_1 b", "10"));
        books.register(form(nordhjul, "200", "10"));

        assertThat(numbers("2")).as("a number before a name").containsExactly("200");
        assertThat(numbers("2 v")).containsExactly("A_1 b");
        assertThat(numbers("a_1B")).containsExactly("A_1 b");
        assertThat(numbers("%")).containsExactly("A_1 b");
        assertThat(numbers("_")).isEmpty();
        assertThat(numbers("hjul")).containsExactly("200");
        assertThat(numbers("\uffff")).isEmpty();
    }

    private List<String> numbers(String search) {
        return list(InvoiceTab.TO_ATTEST, search).stream()
                .map(InvoiceRow::number)
                .toList();
    }

    @Test
    @DisplayName("K26: no part of a text is compared with the rows of invoices when they are searched")
    void searchedByIndex() {
        books.register(form(nordhjul, "NG-1", "10"));
        InvoiceFinder finder = books.norr.get(InvoiceFinder.class);

        for (String search : new String[] {"NG", "hjul", "nothing"}) {
            InvoiceQuery query = new InvoiceQuery(InvoiceTab.TO_ATTEST, search);
            assertThat(SentStatements.of(
                            books.norr.server, () -> finder.page(books.norr.company, query, Keyset.FIRST, 10)))
                    .hasSizeLessThanOrEqualTo(3)
                    .noneMatch(sql -> sql.contains("supplier_invoice") && sql.contains("LIKE"));
        }
    }

    private InvoiceForm euros(String number, String rate, String total) {
        return in("EUR", rate, form(nordhjul, number, total, line("4515", null, null)));
    }

    @Test
    @DisplayName("K26: a credit note in a foreign currency is compared in it, and counts at the rate of its invoice")
    void creditedInEuros() {
        String invoice = books.register(euros("RE-1", "10.985", "100.01"));
        Refused.at(
                "rate",
                SupplierError.CREDIT_AT_OTHER_RATE,
                () -> books.register(credit(euros("K-1", "11.2", "100.01"), invoice)));
        Refused.at(
                "creditsId",
                SupplierError.CREDIT_TOO_LARGE,
                () -> books.register(credit(euros("K-1", null, "100.02"), invoice)));
        Refused.at(
                "creditsId",
                SupplierError.CREDIT_IN_OTHER_CURRENCY,
                () -> books.register(credit(form(nordhjul, "K-1", "100"), invoice)));

        for (String part : new String[] {"33.33", "33.33", "33.35"}) {
            Refused.at(
                    "creditsId",
                    SupplierError.CREDIT_TOO_LARGE,
                    () -> books.register(credit(euros("K-9", "10,985", "100.02"), invoice)));
            books.register(credit(euros("K-" + UUID.randomUUID(), "10,985", part), invoice));
        }

        assertThat(books.view(invoice).row().open()).isEqualByComparingTo("0");
        assertThat(books.ledger(TODAY).total()).isEqualByComparingTo("0");
        assertThat(books.ledger(TODAY).difference()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("K26: a credit note that is taken back lets its invoice be owed again")
    void creditTakenBack() {
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));
        String credit = books.register(credit(form(nordhjul, "K-1", "500"), invoice));
        assertThat(books.view(invoice).row().open()).isEqualByComparingTo("750");
        Refused.with(SupplierError.INVOICE_PAID, () -> books.takeBack(invoice, DAY));

        books.takeBack(credit, DAY);

        assertThat(books.view(invoice).row().open()).isEqualByComparingTo("1250");
        books.takeBack(invoice, DAY);
        assertThat(books.ledger(TODAY).difference()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("K27: by the cash method an invoice is posted when it is paid, in parts to the öre, on its document")
    void cash() {
        books.byCash();
        String paper = photographed();
        String invoice = books.register(on(form(nordhjul, "NG-1", "100", line("6110", null, null)), paper));
        assertThat(books.view(invoice).entry()).isNull();
        assertThat(entries()).isZero();

        String first = books.pay(invoice, part(DAY, "33.33"));
        assertThat(books.entry(first)).isEqualTo(amounts("6110", "26.66", "2641", "6.67", "1930", "-33.33"));
        assertThat(documentsOf(first)).containsExactly(paper);
        String last = books.pay(invoice, all(DAY));
        assertThat(books.entry(last)).isEqualTo(amounts("6110", "53.34", "2641", "13.33", "1930", "-66.67"));
        assertThat(books.ledger(TODAY).account()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName(
            "K27: by the cash method a credit note that is set off is posted with the part of the invoice that it pays")
    void cashCredit() {
        books.byCash();
        String invoice = books.register(form(nordhjul, "NG-1", "1250", line("6110", null, null)));
        String credit = books.register(credit(form(nordhjul, "K-1", "125", line("4010", null, null)), invoice));

        String entry = books.view(credit).payments().get(0).entryId();
        assertThat(books.entry(entry)).isEqualTo(amounts("6110", "100.00", "4010", "-100.00", "2641", "0.00"));
        books.takeBack(credit, DAY);
        assertThat(books.view(invoice).row().open()).isEqualByComparingTo("1250");
    }

    private void close(String account) {
        AccountService chart = books.norr.get(AccountService.class);
        int version = books.norr.ask(() -> chart.get(account)).version();
        books.norr.tell(() -> chart.close(account, version));
    }

    @Test
    @DisplayName("K27: accounts that nobody has typed are looked at when an invoice is registered, by either method")
    void derivedAccounts() {
        close("2641");
        InvoiceForm withTax = form(nordhjul, "NG-1", "1250", line("4010", "1000", "250"));

        Refused.at("lines", LedgerError.ACCOUNT_CLOSED, () -> books.register(withTax));
        books.byCash();
        Refused.at("lines", LedgerError.ACCOUNT_CLOSED, () -> books.register(withTax));
        assertThat(list(InvoiceTab.TO_ATTEST, "")).isEmpty();
    }

    @Test
    @DisplayName(
            "K27: by the cash method an account that was closed since is told with its invoice, and nothing is posted")
    void closedSince() {
        books.byCash();
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));
        close("4010");
        int before = entries();

        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> books.pay(invoice, all(DAY)));
        assertThat(refused.code()).isEqualTo(SupplierError.INVOICE_ON_CLOSED_ACCOUNT);
        assertThat(refused.arguments()).containsExactly("NG-1", "Nordhjul AB", "4010");
        Refused.with(
                SupplierError.INVOICE_ON_CLOSED_ACCOUNT,
                () -> payByRow(new Payment(books.norr.company, invoice, DAY, Amount.of("-1250"))));

        assertThat(entries()).isEqualTo(before);
        assertThat(books.view(invoice).row().paid()).isEqualByComparingTo("0");
        assertThat(books.view(invoice).payments()).isEmpty();
    }

    @Test
    @DisplayName(
            "K27: a day that is not in the books, or locked, is told at the day of the invoice, also where a credit note posts")
    void dayRefused() {
        InvoiceForm late = postedOn(form(nordhjul, "NG-2", "100"), LocalDate.of(2027, 1, 2));
        Refused.at("postedOn", LedgerError.NO_FISCAL_YEAR, () -> books.register(late));
        books.byCash();
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));
        books.attest(invoice);
        books.lock(DAY);

        Refused.at(
                "postedOn",
                SupplierError.INVOICE_PERIOD_LOCKED,
                () -> books.register(credit(form(nordhjul, "K-1", "250"), invoice)));
        assertThat(books.view(invoice).creditNotes()).isEmpty();
    }

    @Test
    @DisplayName(
            "K30: on each day the ledger is what account 2440 held, also where payments and credit notes are of earlier days")
    void eachDay() {
        LocalDate tenth = LocalDate.of(2026, 3, 10);
        String paidBefore = books.register(postedOn(form(nordhjul, "NG-1", "1250"), tenth));
        books.pay(paidBefore, part(tenth.minusDays(6), "250"));
        String entry = books.pay(paidBefore, part(tenth.minusDays(3), "500"));
        books.norr.tell(() -> books.norr.get(SupplierInvoiceService.class).takeBackPayment(entry, tenth.plusDays(2)));
        String creditedBefore = books.register(postedOn(form(nordhjul, "NG-2", "800"), tenth));
        books.register(credit(postedOn(form(nordhjul, "K-2", "300"), tenth.minusDays(5)), creditedBefore));
        String wrong = books.register(postedOn(form(nordhjul, "NG-3", "77"), tenth));
        books.takeBack(wrong, tenth.minusDays(2));
        String all = books.register(postedOn(form(nordhjul, "NG-4", "90"), tenth.plusDays(1)));
        books.pay(all, all(tenth.minusDays(1)));
        String foreign = books.register(postedOn(euros("RE-1", "10.98", "100"), tenth));
        books.pay(foreign, new PaymentForm(tenth.minusDays(4), null, "1120", null));

        for (LocalDate day = DAY.minusDays(2); day.isBefore(TODAY); day = day.plusDays(1)) {
            LocalDate asked = day;
            assertThat(books.ledger(asked).difference())
                    .as("ledger of %s", asked)
                    .isEqualByComparingTo("0");
            assertThat(books.norr.server.inTransaction(
                            () -> books.norr.get(SupplierLedgers.class).difference(books.norr.company, asked)))
                    .as("difference of %s", asked)
                    .isEqualTo(Amount.ZERO);
        }
        assertThat(books.ledger(tenth.minusDays(1)).items())
                .extracting(SupplierLedger.Item::number, SupplierLedger.Item::open)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("NG-1", new BigDecimal("-750.00")),
                        org.assertj.core.groups.Tuple.tuple("NG-4", new BigDecimal("-90.00")));
        assertThat(books.ledger(TODAY).items())
                .extracting(SupplierLedger.Item::number)
                .containsExactlyInAnyOrder("NG-1", "NG-2");
    }

    @Test
    @DisplayName("K30, B41: the ledger is compared with its account in as many statements for many invoices as for one")
    void statements() {
        MonthSpan march = new MonthSpan(YearMonth.of(2026, 3), YearMonth.of(2026, 3), YearMonth.of(2026, 3));
        MonthInvoices points = books.norr.get(MonthInvoices.class);
        Runnable check = () -> points.checked(books.norr.company, march);
        books.register(form(nordhjul, "NG-0", "10"));
        int ofOne = SentStatements.of(books.norr.server, check).size();
        for (int i = 1; i < 6; i++) {
            books.pay(books.register(form(nordhjul, "NG-" + i, "10")), all(DAY));
        }

        List<String> sent = SentStatements.of(books.norr.server, check);

        assertThat(sent).hasSize(ofOne).hasSizeLessThanOrEqualTo(9);
        assertThat(sent).as("no invoice is read").noneMatch(sql -> sql.contains("invoice_number"));
    }

    @Test
    @DisplayName("K26, K28: whatever is typed as an amount or a rate is taken, or refused at its field")
    void strangeAmounts() {
        int[] number = {0};
        StrangeAmounts.each(text -> books.register(form(nordhjul, "T-" + number[0]++, text)));
        StrangeAmounts.each(
                text -> books.register(form(nordhjul, "N-" + number[0]++, "1250", line("4010", text, null))));
        StrangeAmounts.each(
                text -> books.register(form(nordhjul, "V-" + number[0]++, "1250", line("4010", null, text))));
        StrangeAmounts.each(text -> books.register(euros("R-" + number[0]++, text, "100")));
        StrangeAmounts.each(text -> books.register(euros("E-" + number[0]++, "999999,999999", text)));
        String invoice = books.register(euros("NG-1", "10", "100000000"));
        StrangeAmounts.each(text -> books.pay(invoice, part(DAY, text)));
        String other = books.register(euros("NG-2", "10", "100000000"));
        StrangeAmounts.each(text -> books.pay(other, new PaymentForm(DAY, "1", text, null)));
        StrangeAmounts.each(text -> books.pay(other, new PaymentForm(DAY, "1", null, text)));
    }

    @Test
    @DisplayName("K26: what comes to more than the books have room for is refused, at the sum or at the lines")
    void tooLarge() {
        Refused.at("total", LedgerError.AMOUNT_TOO_LARGE, () -> books.register(euros("E-1", "1000", "99999999999")));
        LineForm[] lines = Stream.generate(() -> line("4010", "-999999999999", "999999999999"))
                .limit(12)
                .toArray(LineForm[]::new);
        lines[11] = line("4010", "10", null);
        Refused.at("lines", LedgerError.AMOUNT_TOO_LARGE, () -> books.register(form(nordhjul, "E-2", "12.50", lines)));
    }

    @Test
    @DisplayName("K28: what is paid is more than nothing, from an account that there is")
    void paidWrongly() {
        String invoice = books.register(euros("NG-1", "10", "100"));

        Refused.at("amount", SupplierError.AMOUNT_NOT_POSITIVE, () -> books.pay(invoice, part(DAY, "-10")));
        Refused.at(
                "paid",
                SupplierError.AMOUNT_NOT_POSITIVE,
                () -> books.pay(invoice, new PaymentForm(DAY, null, "0", null)));
        Refused.at(
                "account",
                LedgerError.ACCOUNT_UNKNOWN,
                () -> books.pay(invoice, new PaymentForm(DAY, null, null, "1")));
        close("1940");
        Refused.at(
                "account",
                LedgerError.ACCOUNT_CLOSED,
                () -> books.pay(invoice, new PaymentForm(DAY, null, null, "1940")));
    }

    @Test
    @DisplayName("K27: the method changes only while no invoice is open")
    void method() {
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));
        Refused.at("method", SupplierError.METHOD_IN_USE, books::byCash);

        books.pay(invoice, all(DAY));
        books.byCash();

        assertThat(books.ledger(TODAY).method()).isEqualTo(AccountingMethod.CASH);
        assertThat(books.norr.server.audit(books.norr.company, books.norr.company))
                .extracting(row -> row[0])
                .contains("ACCOUNTING_METHOD_CHANGED");
    }

    @Test
    @DisplayName("K30, B6: what an invoice or its payment has posted is not taken back by itself")
    void held() {
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));
        String registered = books.view(invoice).entry().id();
        String paid = books.pay(invoice, all(DAY));

        for (String entry : List.of(registered, paid)) {
            Refused.with(
                    EntryError.ENTRY_HELD,
                    () -> books.norr.ask(
                            () -> books.norr.get(EntryService.class).reverse(entry, "0301")));
        }
    }

    @Test
    @DisplayName("K26: an invoice older than the books posts nothing: what is owed is among their opening balances")
    void beforeBooks() {
        InvoiceForm old = postedOn(form(nordhjul, "NG-2025", "1250"), null);
        InvoiceForm dated = new InvoiceForm(
                nordhjul,
                false,
                old.number(),
                LocalDate.of(2025, 12, 16),
                null,
                null,
                old.total(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        String invoice = books.register(dated);

        assertThat(books.view(invoice).posting()).isEqualTo(InvoicePosting.BEFORE_BOOKS);
        assertThat(entries()).isZero();
        assertThat(books.ledger(TODAY).difference()).isEqualByComparingTo("-1250");
        assertThat(books.entry(books.pay(invoice, all(DAY)))).isEqualTo(amounts("2440", "1250.00", "1930", "-1250.00"));
    }

    @Test
    @DisplayName("K27: what the ledger refuses of a payment is told")
    void closedYear() {
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));

        Refused.at("day", LedgerError.NO_FISCAL_YEAR, () -> books.pay(invoice, all(LocalDate.of(2027, 1, 2))));
        Refused.at("day", CommonError.REQUIRED, () -> books.pay(invoice, all(null)));
    }

    @Test
    @DisplayName("K28: a row of the bank pays an invoice in part, and is taken back by the bank")
    void bankRow() {
        assertThat(accountsOfItems()).isEmpty();
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));
        assertThat(openItems())
                .containsExactly(new OpenItem(
                        invoice,
                        "NG-1",
                        "Nordhjul AB",
                        "NG-1",
                        "2440",
                        DAY,
                        DAY.plusDays(30),
                        Set.of("9912346"),
                        Amount.of("-1250")));
        assertThat(accountsOfItems()).containsExactly("2440");
        Payment row = new Payment(books.norr.company, invoice, TODAY, Amount.of("-1000"));

        String entry = payByRow(row);

        assertThat(books.entry(entry)).isEqualTo(amounts("2440", "1000.00", "1930", "-1000.00"));
        assertThat(openItems()).extracting(OpenItem::rest).containsExactly(Amount.of("-250"));
        assertThat(books.view(invoice).payments())
                .extracting(InvoiceView.Paid::kind)
                .containsExactly(SupplierPayment.Kind.BANK);
        Payment more = new Payment(books.norr.company, invoice, TODAY, Amount.of("-250.01"));
        Refused.at("amount", SupplierError.PAYMENT_TOO_LARGE, () -> payByRow(more));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> books.norr.tell(
                        () -> books.norr.get(SupplierInvoiceService.class).takeBackPayment(entry, TODAY)));

        books.norr.ask(() -> books.norr.get(EntryService.class).reverse(entry, "0401"));
        inBooks(() -> books.norr.get(SupplierOpenItems.class).unpaid(row, entry));
        assertThat(books.view(invoice).row().open()).isEqualByComparingTo("1250");
        assertThat(books.ledger(TODAY).difference()).isEqualByComparingTo("0");
    }

    private Set<String> accountsOfItems() {
        return books.norr.server.inTransaction(
                () -> books.norr.get(SupplierOpenItems.class).accounts(books.norr.company));
    }

    private List<OpenItem> openItems() {
        return books.norr.server.inTransaction(
                () -> books.norr.get(SupplierOpenItems.class).open(books.norr.company));
    }

    /** As the bank does when a row is matched. */
    private String payByRow(Payment row) {
        AtomicReference<String> entry = new AtomicReference<>();
        inBooks(() -> {
            SupplierOpenItems items = books.norr.get(SupplierOpenItems.class);
            List<NewLine> lines = new ArrayList<>(items.lines(row));
            lines.add(NewLine.of("1930", row.amount()));
            entry.set(books.norr
                    .get(EntryPosting.class)
                    .post(new NewEntry("B", row.day(), EntryKind.ORDINARY, "Rad", null, null, null, lines), List.of()));
            items.paid(row, entry.get());
        });
        return entry.get();
    }

    /** Within the workspace of the company, as a method of a boundary. */
    private void inBooks(Runnable work) {
        books.norr.tell(() -> books.norr.get(InTheBooks.class).run(work));
    }

    @Test
    @DisplayName("K30, B41: a month is closed once its invoices are registered and attested, and the ledger agrees")
    void monthEnd() {
        MonthSpan march = new MonthSpan(YearMonth.of(2026, 3), YearMonth.of(2026, 3), YearMonth.of(2026, 3));
        MonthInvoices points = books.norr.get(MonthInvoices.class);
        // Debts that are posted as entries have no ledger to be compared with.
        assertThat(books.norr.server.inTransaction(() -> points.checked(books.norr.company, march)))
                .isEmpty();
        books.norr.ask(() -> books.norr.get(InvoiceDraftService.class).keep(form(nordhjul, "NG-2", "10")));
        String invoice = books.register(form(nordhjul, "NG-1", "1250"));

        assertThat(books.norr.server.inTransaction(() -> points.left(List.of(books.norr.company), march)))
                .extracting(MonthPoint::kind)
                .containsExactly(MonthInvoices.TO_REGISTER, MonthInvoices.TO_ATTEST);
        books.attest(invoice);
        assertThat(books.norr.server.inTransaction(() -> points.left(List.of(books.norr.company), march)))
                .extracting(MonthPoint::kind)
                .containsExactly(MonthInvoices.TO_REGISTER);
        assertThat(books.norr.server.inTransaction(() -> points.checked(books.norr.company, march)))
                .extracting(MonthPoint::isDone)
                .containsExactly(true);
    }
}
