package se.samverk.bookkeeping.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.form;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.line;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.on;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.supplier.InvoiceForm.LineForm;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentObject;
import se.samverk.document.DocumentService;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.einvoice.EInvoiceError;
import se.samverk.einvoice.SampleInvoices;
import se.samverk.notebook.EverybodyComesIn;
import se.samverk.party.PartyForm;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkspaceError;

/** Invoices that are typed or read and wait to be registered, over both databases. */
@OnBothDatabases
class InvoiceDraftStoryTest {

    @Parameter
    TestDatabase database;

    private BooksWithSuppliers books;
    private String nordhjul;

    @BeforeEach
    void begin() {
        books = new BooksWithSuppliers(Database.of(database, getClass()));
        nordhjul = books.supplier("Nordhjul AB");
    }

    private InvoiceDraftService drafts() {
        return books.norr.get(InvoiceDraftService.class);
    }

    private String keep(InvoiceForm form) {
        return books.norr.ask(() -> drafts().keep(form));
    }

    private InvoiceDraftView view(String draft) {
        return books.norr.ask(() -> drafts().view(draft));
    }

    private String register(InvoiceDraftView draft) {
        return books.norr.ask(() ->
                books.norr.get(SupplierInvoiceService.class).registerDraft(draft.id(), draft.form(), draft.version()));
    }

    private String read(byte[] file) {
        return books.norr.ask(() -> drafts().read(new SentEInvoice("faktura.xml", file)));
    }

    private String read() {
        return read(SampleInvoices.invoice());
    }

    @Test
    @DisplayName("K26, D7e: who enters and does not post hands the invoice over; who posts registers it, once")
    void handedOver() {
        books.norr.get(EverybodyComesIn.class).letPost(books.norr.company, Side.BUREAU);
        InvoiceForm form = form(nordhjul, "NG-1", "1250");
        Refused.with(WorkspaceError.TASK_OF_BUREAU, () -> books.register(form));

        String draft = keep(form);

        assertThat(books.norr.ask(() -> drafts().list()))
                .extracting(InvoiceDraftRow::title, InvoiceDraftRow::madeBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Nordhjul AB NG-1", "Eva Norr"));
        InvoiceDraftView shown = view(draft);
        assertThat(shown.form()).isEqualTo(form);
        Refused.with(WorkspaceError.TASK_OF_BUREAU, () -> register(shown));
        books.norr.get(EverybodyComesIn.class).letPost(books.norr.company, Side.CLIENT);
        String invoice = register(shown);
        assertThat(books.view(invoice).row().number()).isEqualTo("NG-1");
        Refused.with(CommonError.NOT_FOUND, () -> register(shown));
        assertThat(books.norr.ask(() -> drafts().list())).isEmpty();
    }

    @Test
    @DisplayName("K26: a draft is kept whatever it is, changed by one at a time, and thrown away")
    void kept() {
        String draft = keep(InvoiceForm.EMPTY);
        int version = view(draft).version();
        InvoiceForm better = form(nordhjul, "NG-1", "x", line("4010", "y", null));

        books.norr.tell(() -> drafts().change(draft, better, version));

        assertThat(view(draft).form()).isEqualTo(better);
        Refused.with(CommonError.STALE, () -> books.norr.tell(() -> drafts().change(draft, better, version)));
        for (int press = 0; press < 2; press++) {
            books.norr.tell(() -> drafts().discard(draft));
        }
        Refused.with(CommonError.NOT_FOUND, () -> view(draft));
    }

    @Test
    @DisplayName("K26, K8: a draft holds its document until it is registered or thrown away")
    void document() {
        DocumentForm photographed = new DocumentForm(
                UUID.randomUUID().toString(), "Faktura", List.of(new SentFile("a.jpg", SampleFiles.jpeg(30, 30))));
        String paper =
                books.norr.ask(() -> books.norr.get(DocumentService.class).handIn(photographed));

        String draft = keep(on(form(nordhjul, "NG-1", "1250"), paper));
        assertThat(objects(paper)).containsExactly(new DocumentObject("supplier-invoice-draft", draft));
        String invoice = register(view(draft));

        assertThat(objects(paper))
                .containsExactly(
                        new DocumentObject("entry", books.view(invoice).entry().id()));
    }

    private List<DocumentObject> objects(String paper) {
        return books.norr
                .ask(() -> books.norr.get(DocumentService.class).view(paper))
                .objects();
    }

    @Test
    @DisplayName(
            "K31: an e-invoice becomes a draft of its supplier, a line for each rate, which is registered as it stands")
    void eInvoice() {
        String rosteriet =
                books.supplier(new PartyForm("Rosteriet", "559993-0731", null, null, null, null, null, null), "4010");

        InvoiceDraftView draft = view(read());

        assertThat(draft.read().seller().name()).isEqualTo("Kafferosteriet i Luleå AB");
        assertThat(draft.form())
                .isEqualTo(new InvoiceForm(
                        rosteriet,
                        false,
                        "KR-2026-17",
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 4, 1),
                        null,
                        "1245.00",
                        null,
                        null,
                        "1234567897",
                        null,
                        null,
                        List.of(
                                new LineForm("4010", "1000.00", "120.00", "Kaffebönor", null, null),
                                new LineForm("4010", "100.00", "25.00", "Frakt", null, null)),
                        List.of()));
        InvoiceView invoice = books.view(register(draft));
        assertThat(invoice.fromFile().name()).isEqualTo("faktura.xml");
        assertThat(invoice.otherAccount()).isNull();
        assertThat(invoice.row().amount()).isEqualByComparingTo("1245");
    }

    @Test
    @DisplayName("K31: the same file makes one draft; thrown away or taken back it can be read again")
    void twice() {
        String draft = read();
        Refused.at("file", SupplierError.E_INVOICE_THERE_ALREADY, this::read);
        books.norr.tell(() -> drafts().discard(draft));

        InvoiceDraftView again = view(read());
        InvoiceForm form = again.form();
        InvoiceForm complete = new InvoiceForm(
                nordhjul,
                false,
                form.number(),
                form.datedOn(),
                form.dueOn(),
                null,
                form.total(),
                null,
                null,
                form.reference(),
                null,
                null,
                List.of(line("4010", "1000", "120"), line("4010", "100", "25")),
                List.of());
        String invoice = register(new InvoiceDraftView(again.id(), complete, null, null, again.version()));
        Refused.at("file", SupplierError.E_INVOICE_THERE_ALREADY, this::read);
        books.takeBack(invoice, BooksWithSuppliers.DAY);
        assertThat(view(read()).form().number()).isEqualTo("KR-2026-17");
    }

    @Test
    @DisplayName("K31, K25: of a seller who is not known yet what is right is proposed as a new supplier")
    void newSupplier() {
        String draft = read();
        assertThat(view(draft).form().supplierId()).isNull();

        SupplierForm proposed = books.norr.ask(() -> drafts().supplierOf(draft));

        assertThat(proposed.party())
                .isEqualTo(new PartyForm(
                        "Kafferosteriet i Luleå AB",
                        "559993-0731",
                        "SE559993073101",
                        "SE",
                        "5050-1055",
                        null,
                        null,
                        null));
        Refused.with(CommonError.NOT_FOUND, () -> books.norr.ask(() -> drafts().supplierOf(keep(InvoiceForm.EMPTY))));
    }

    @Test
    @DisplayName("K31, K26: a credit note finds the invoice that it names")
    void creditNote() {
        books.supplier(new PartyForm("Rosteriet", "559993-0731", null, null, null, null, null, null), "4010");
        String invoice = register(view(read()));
        byte[] note = SampleInvoices.creditNote("KR-2026-18", "KR-2026-17");

        InvoiceDraftView draft = view(read(note));

        assertThat(draft.form().credit()).isTrue();
        assertThat(draft.form().creditsId()).isEqualTo(invoice);
        register(draft);
        assertThat(books.view(invoice).row().open()).isEqualByComparingTo("0");
    }

    private String supplier(PartyForm party) {
        return books.supplier(party, "4010");
    }

    private static PartyForm party(String number, String vatNumber, String bankgiro) {
        return new PartyForm("Rosteriet", number, vatNumber, null, bankgiro, null, null, null);
    }

    private String supplierOf(byte[] file) {
        return view(read(file)).form().supplierId();
    }

    private static byte[] without(String... parts) {
        return SampleInvoices.invoice(text -> {
            String left = text;
            for (String part : parts) {
                left = left.replace(part, "");
            }
            return left;
        });
    }

    private static final String NUMBER = "<cbc:CompanyID schemeID=\"0007\">5599930731</cbc:CompanyID>";
    private static final String VAT = "<cbc:CompanyID>SE559993073101</cbc:CompanyID>";

    @Test
    @DisplayName("K33: neither account nor name makes the seller of an e-invoice somebody else than its number says")
    void factoring() {
        supplier(new PartyForm("Kafferosteriet i Luleå AB", "556677-8899", null, null, "5050-1055", null, null, null));
        assertThat(supplierOf(SampleInvoices.invoice())).isNull();
        assertThat(supplierOf(without(NUMBER)))
                .as("its number for VAT says who it is")
                .isNull();
        assertThat(supplierOf(
                        SampleInvoices.invoice(text -> text.replace(VAT, "").replace("5599930731", "HRB 1001"))))
                .as("a number that cannot be read is nobody's")
                .isNull();

        String rosteriet = supplier(party("559993-0731", null, "991-2346"));

        assertThat(supplierOf(SampleInvoices.invoice(text -> text.replace("KR-2026-17", "KR-2026-18"))))
                .isEqualTo(rosteriet);
        assertThat(supplierOf(without(NUMBER, "Tack för köpet"))).isEqualTo(rosteriet);
    }

    @Test
    @DisplayName("K33: a supplier is known by its number for VAT where it has no other, also by another country's")
    void numberForVat() {
        String rosteriet = supplier(party(null, "SE559993073101", "991-2346"));
        String roasters = supplier(new PartyForm("Roasters", null, "DE123456789", "DE", null, null, null, null));

        assertThat(supplierOf(SampleInvoices.invoice())).isEqualTo(rosteriet);
        assertThat(supplierOf(SampleInvoices.invoice(
                        text -> text.replace(NUMBER, "").replace("SE559993073101", "DE123456789"))))
                .isEqualTo(roasters);
    }

    @Test
    @DisplayName("K33: of a file without a number the supplier is found by where it is paid, else by name")
    void withoutNumber() {
        String paidThere = supplier(party("556677-8899", null, "5050-1055"));
        byte[] file = without(NUMBER, VAT);
        assertThat(supplierOf(file)).isEqualTo(paidThere);

        String named =
                supplier(new PartyForm("Kafferosteriet i Luleå AB", null, null, null, "991-2346", null, null, null));
        assertThat(supplierOf(without(NUMBER, VAT, "50501055"))).isEqualTo(named);
    }

    @Test
    @DisplayName(
            "K33: an e-invoice that asks to be paid elsewhere tells it to whoever sees the invoice, with who is paid")
    void otherAccount() {
        supplier(party("559993-0731", null, "991-2346"));
        byte[] sold = SampleInvoices.invoice(text -> text.replace(
                "<cac:PaymentMeans>",
                "<cac:PayeeParty><cac:PartyName><cbc:Name>Norrfaktor AB</cbc:Name></cac:PartyName></cac:PayeeParty>"
                        + "<cac:PaymentMeans>"));

        InvoiceView invoice = books.view(register(view(read(sold))));

        assertThat(invoice.otherAccount())
                .isEqualTo(new OtherAccount("bankgiro 5050-1055", "bankgiro 991-2346", "Norrfaktor AB"));
    }

    @Test
    @DisplayName("K33: nothing is told of a supplier who is paid there, or of whom no account is known")
    void sameAccount() {
        supplier(party("559993-0731", null, null));
        InvoiceView unknown = books.view(register(view(read())));
        assertThat(unknown.otherAccount()).isNull();

        PartyForm known = new PartyForm(
                "Rosteriet", "559993-0731", null, null, "5050-1055", null, "SE45 5000 0000 0583 9825 7466", null);
        books.norr.tell(() -> books.norr
                .get(SupplierService.class)
                .change(
                        unknown.supplier().id(),
                        new SupplierForm(known, "4010"),
                        unknown.supplier().party().version()));
        assertThat(books.view(unknown.row().id()).otherAccount()).isNull();
    }

    @Test
    @DisplayName("K31: the file of an e-invoice is there as it came, for its company alone")
    void original() {
        supplier(party("559993-0731", null, null));
        InvoiceDraftView draft = view(read());
        SentEInvoice file = books.norr.ask(() -> drafts().file(draft.file().id()));
        assertThat(file.name()).isEqualTo("faktura.xml");
        assertThat(file.content()).isEqualTo(SampleInvoices.invoice());
        assertThat(books.view(register(draft)).fromFile().id())
                .isEqualTo(draft.file().id());

        Refused.with(CommonError.NOT_FOUND, () -> books.norr.ask(() -> drafts().file("another")));
        CompanyOnStage syd = new CompanyOnStage(Database.of(database, getClass()));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> syd.ask(() ->
                        syd.get(InvoiceDraftService.class).file(draft.file().id())));
    }

    @Test
    @DisplayName("K31: what is no e-invoice is refused with its place, and nothing is kept")
    void noInvoice() {
        Refused.at("file", EInvoiceError.E_INVOICE_NO_XML, () -> read("Faktura".getBytes(StandardCharsets.UTF_8)));
        Refused.at("file", SupplierError.E_INVOICE_TOO_LARGE, () -> read(new byte[5_000_001]));
        assertThat(books.norr.ask(() -> drafts().list())).isEmpty();
    }
}
