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
        assertThat(invoice.fromFile()).isEqualTo("faktura.xml");
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
        String invoice = register(new InvoiceDraftView(again.id(), complete, null, again.version()));
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

    @Test
    @DisplayName("K31: what is no e-invoice is refused with its place, and nothing is kept")
    void noInvoice() {
        Refused.at("file", EInvoiceError.E_INVOICE_NO_XML, () -> read("Faktura".getBytes(StandardCharsets.UTF_8)));
        Refused.at("file", SupplierError.E_INVOICE_TOO_LARGE, () -> read(new byte[5_000_001]));
        assertThat(books.norr.ask(() -> drafts().list())).isEmpty();
    }
}
