package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.entry.PaperEntry;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.supplier.InvoiceDraftService;
import se.samverk.bookkeeping.supplier.InvoiceForm;
import se.samverk.bookkeeping.supplier.SupplierForm;
import se.samverk.bookkeeping.supplier.SupplierService;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentView;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.document.TextState;
import se.samverk.document.TextWorker;
import se.samverk.party.PartyForm;
import se.samverk.receipt.DocumentOfRow;
import se.samverk.receipt.ReceiptRow;
import se.samverk.receipt.ReceiptService;
import se.samverk.receipt.ReceiptState;
import se.samverk.receipt.ReceiptTab;
import se.samverk.receipt.ReceiptView;
import se.samverk.recognition.SamplePapers;
import se.samverk.recognition.SamplePapers.Golden;
import se.samverk.recognition.Tesseract;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** What is read on documents, where it is proposed, and the payments that they find, over both databases. */
@OnBothDatabases
class PaperStoryTest {

    @Parameter
    TestDatabase database;

    private GoldenBank golden;
    private CompanyOnStage shop;

    @BeforeEach
    void begin() {
        golden = new GoldenBank(Database.of(database, getClass()));
        shop = golden.shop;
    }

    private static Golden paper(String id) {
        return SamplePapers.golden()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String handIn(byte[] file) {
        DocumentForm form =
                new DocumentForm(UUID.randomUUID().toString(), null, List.of(new SentFile("kvitto.pdf", file)));
        return shop.ask(() -> shop.get(DocumentService.class).handIn(form));
    }

    private String handIn(String text) {
        return handIn(SampleFiles.pdfOf(text));
    }

    private void read() {
        shop.get(TextWorker.class).run();
    }

    private DocumentView view(String document) {
        return shop.ask(() -> shop.get(DocumentService.class).view(document));
    }

    private List<String> found(CompanyOnStage reader, String text) {
        return reader.ask(() ->
                reader.get(DocumentService.class).page(new DocumentQuery(null, text), Keyset.FIRST).rows().stream()
                        .map(DocumentRow::id)
                        .toList());
    }

    private List<ReceiptRow> proposedFor(String document) {
        return shop.ask(() -> shop.get(ReceiptService.class).proposedFor(document));
    }

    private Map<String, String> proposedInList() {
        Map<String, String> proposed = new HashMap<>();
        shop.ask(() -> shop.get(ReceiptService.class).list(ReceiptTab.MISSING)).stream()
                .filter(view -> view.proposed() != null)
                .forEach(
                        view -> proposed.put(view.row().rowId(), view.proposed().documentId()));
        return proposed;
    }

    private ReceiptView receipt(String row) {
        return shop.ask(() -> shop.get(ReceiptService.class).view(row));
    }

    @Test
    @DisplayName("K12: the text of a document is read in the background, once, and proposes what it says")
    void readOnce() {
        String document = handIn(SamplePapers.till(paper("D10")));
        assertThat(view(document).reading().state()).isEqualTo(TextState.WAITING);

        read();

        DocumentView view = view(document);
        assertThat(view.reading().state()).isEqualTo(TextState.READ);
        assertThat(view.reading().paper().total().value()).isEqualByComparingTo("437");
        assertThat(view.reading().paper().vatSum()).isEqualByComparingTo("87.40");
        assertThat(view.row().readDay()).isEqualTo(LocalDate.of(2026, 1, 7));
        assertThat(view.row().readTotal()).isEqualByComparingTo("437");
        assertThat(view.row().description()).as("a proposal is no description").isNull();
        read();
        assertThat(view(document)).usingRecursiveComparison().isEqualTo(view);
    }

    @Test
    @DisplayName("K12: a file on which nothing can be read is handed in all the same")
    void nothingToRead() {
        String document = handIn(SampleFiles.jpeg(40, 40));

        read();

        assertThat(view(document).reading().state()).isNotEqualTo(TextState.WAITING);
        assertThat(view(document).reading().isProposing()).isFalse();
    }

    @Test
    @DisplayName("K12: documents are found by how the words begin that stand on them, in their own company alone")
    void foundByWords() {
        String paper = handIn(SamplePapers.till(paper("D10")));
        String hotel = handIn(SamplePapers.slip(paper("D12")));
        read();
        CompanyOnStage other = new CompanyOnStage(Database.of(database, getClass()));

        assertThat(found(shop, "pappershus")).containsExactly(paper);
        assertThat(found(shop, "hotell norr")).containsExactly(hotel);
        assertThat(found(shop, "hotell pappershuset")).isEmpty();
        assertThat(found(shop, "kvitto")).containsExactlyInAnyOrder(paper, hotel);
        assertThat(found(other, "pappershus")).isEmpty();
    }

    @Test
    @DisplayName("K12: who sells is told by the numbers of whom the company knows")
    void knownSeller() {
        PartyForm party = new PartyForm("Papperskungen", "556012-5790", null, null, null, null, null, null);
        shop.ask(() -> shop.get(SupplierService.class).add(new SupplierForm(party, null)));
        String document = handIn(SamplePapers.till(paper("D10")));

        read();

        assertThat(view(document).reading().sellerName()).isEqualTo("Papperskungen");
    }

    @Test
    @DisplayName("K12: an entry that is begun from a document proposes its day, its seller and its amounts")
    void entry() {
        String document = handIn(SamplePapers.till(paper("D10")));
        read();

        assertThat(PaperEntry.of(view(document))).satisfies(form -> {
            assertThat(form.day()).isEqualTo("2026-01-07");
            assertThat(form.description()).isEqualTo("Pappershuset i Fjällbäck AB");
            assertThat(form.documents()).containsExactly(document);
            assertThat(form.lines())
                    .extracting(LineForm::account, LineForm::debit, LineForm::credit)
                    .containsExactly(
                            tuple(null, "349,60", null), tuple("2641", "87,40", null), tuple(null, null, "437,00"));
        });
    }

    @Test
    @DisplayName(
            "K12: a supplier invoice that is begun from a document is filled in, with the supplier whom its numbers name")
    void invoice() {
        PartyForm party = new PartyForm("Nordtelefon", null, null, null, "991-2346", null, null, "30");
        String supplier = shop.ask(() -> shop.get(SupplierService.class).add(new SupplierForm(party, null)));
        String document = handIn(SamplePapers.invoice(paper("D03")));
        read();

        InvoiceForm form = shop.ask(() -> shop.get(InvoiceDraftService.class).ofDocument(document));
        SupplierForm other = shop.ask(() -> shop.get(InvoiceDraftService.class).supplierOfDocument(document));

        assertThat(form.supplierId()).isEqualTo(supplier);
        assertThat(form.number()).isEqualTo("88120");
        assertThat(form.datedOn()).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(form.dueOn()).isEqualTo(LocalDate.of(2026, 2, 19));
        assertThat(form.total()).isEqualTo("748,75");
        assertThat(form.reference()).isEqualTo("881201");
        assertThat(form.documents()).containsExactly(document);
        assertThat(other.party().organisationNumber()).isEqualTo("556012-5790");
        assertThat(other.party().bankgiro()).isEqualTo("991-2346");
        assertThat(shop.ask(() -> shop.get(InvoiceDraftService.class).list())).isEmpty();
    }

    @Test
    @DisplayName(
            "K12, K33: who is paid at the same account is not the seller when another organisation number stands there")
    void anotherNumber() {
        PartyForm party = new PartyForm("Norrnät", "559993-0723", null, null, "991-2346", null, null, "30");
        shop.ask(() -> shop.get(SupplierService.class).add(new SupplierForm(party, null)));
        String document = handIn(SamplePapers.invoice(paper("D03")));

        read();

        assertThat(view(document).reading().sellerName()).isEqualTo("Nordtelefon AB");
        assertThat(shop.ask(() -> shop.get(InvoiceDraftService.class).ofDocument(document))
                        .supplierId())
                .isNull();
    }

    @Test
    @DisplayName("K12: documents of another company propose nothing")
    void ofOthers() {
        String document = handIn(SamplePapers.till(paper("D10")));
        read();
        CompanyOnStage other = new CompanyOnStage(Database.of(database, getClass()));

        other.tell(() -> {
            Refused.with(
                    CommonError.NOT_FOUND,
                    () -> other.get(InvoiceDraftService.class).ofDocument(document));
            Refused.with(
                    CommonError.NOT_FOUND,
                    () -> other.get(InvoiceDraftService.class).supplierOfDocument(document));
            Refused.with(
                    CommonError.NOT_FOUND, () -> other.get(ReceiptService.class).proposedFor(document));
        });
    }

    @Test
    @DisplayName(
            "K34: a receipt finds the payment that lacks it by its total and its day; one press and it is its receipt")
    void findsItsPayment() {
        golden.read();
        String document = handIn(SamplePapers.till(paper("D10")));
        read();

        ReceiptRow row = proposedFor(document).get(0);
        assertThat(row.text()).isEqualTo("KORT PAPPERSHUSET");
        assertThat(row.day()).isEqualTo(LocalDate.of(2026, 1, 7));
        assertThat(proposedInList()).containsExactly(Map.entry(row.rowId(), document));
        assertThat(receipt(row.rowId()).proposed().seller()).isEqualTo("Pappershuset i Fjällbäck AB");

        shop.tell(() -> shop.get(ReceiptService.class).document(new DocumentOfRow(row.rowId(), document)));

        assertThat(receipt(row.rowId()).row().state()).isNotEqualTo(ReceiptState.MISSING);
        assertThat(receipt(row.rowId()).proposed()).isNull();
        assertThat(proposedFor(document)).isEmpty();
        assertThat(proposedInList()).isEmpty();
    }

    @Test
    @DisplayName(
            "K34: every receipt of the golden case that was paid from the bank finds its payment, none another one")
    void goldenReceipts() {
        golden.read();
        Set<String> rows = new HashSet<>();
        Map<String, Golden> papers = new HashMap<>();
        SamplePapers.golden().forEach(paper -> papers.put(handIn(SamplePapers.till(paper)), paper));
        read();

        papers.forEach((document, paper) -> proposedFor(document).stream()
                .limit(1)
                .forEach(row -> {
                    assertThat(row.booked()).isEqualByComparingTo(paper.gross().negate());
                    // What the owner paid herself was paid back to her eleven days later.
                    int days = paper.id().equals("D22") ? 11 : 3;
                    assertThat(row.day())
                            .as(paper.id())
                            .isBetween(paper.day(), paper.day().plusDays(days));
                    assertThat(rows.add(row.rowId()))
                            .as("%s finds a payment of its own", paper)
                            .isTrue();
                }));
        // All but the one that was paid in cash.
        assertThat(rows).hasSize(25);
        assertThat(proposedInList().keySet()).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    @DisplayName("K34: another amount or another time is no proposal, nor is what is set aside or held already")
    void noProposal() {
        golden.read();
        Golden bought = paper("D10");
        String later = handIn(SamplePapers.till(
                new Golden("D10", bought.day().plusDays(5), bought.supplier(), bought.gross(), bought.vat())));
        String other = handIn(SamplePapers.till(
                new Golden("D10", bought.day(), bought.supplier(), new BigDecimal("437.50"), List.of())));
        String aside = handIn(SamplePapers.slip(bought));
        read();
        int version = view(aside).version();
        shop.tell(() -> shop.get(DocumentService.class).setAside(aside, "Privat", version));

        assertThat(proposedFor(later)).isEmpty();
        assertThat(proposedFor(other)).isEmpty();
        assertThat(proposedFor(aside)).isEmpty();
        assertThat(proposedInList()).isEmpty();
    }

    @Test
    @DisplayName("K34: a slip of money that comes back is no receipt of the purchase")
    void refund() {
        golden.read();
        String slip = handIn("Returkvitto\n" + SamplePapers.till(paper("D10")));

        read();

        assertThat(view(slip).reading().paper().credit()).isTrue();
        assertThat(view(slip).row().readTotal()).isEqualByComparingTo("-437");
        assertThat(proposedFor(slip)).isEmpty();
        assertThat(proposedInList()).isEmpty();
    }

    @Test
    @DisplayName("K12: a photographed receipt is recognised, where the server has Tesseract with Swedish")
    void photographed() {
        Tesseract tesseract = shop.get(Tesseract.class);
        assumeThat(tesseract.isThere()).as("tesseract with swe").isTrue();
        String document = handIn(SamplePapers.photograph(SamplePapers.till(paper("D10"))));

        read();

        assertThat(view(document).reading().paper().total().value()).isEqualByComparingTo("437");
    }
}
