package se.samverk.bookkeeping.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.document.DocumentError;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentObject;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.document.DocumentView;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Entries stand on documents, from the first photograph on, over both databases. */
@OnBothDatabases
class EntryDocumentsStoryTest {

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;

    @BeforeEach
    void begin() {
        norr = opened();
    }

    private CompanyOnStage opened() {
        CompanyOnStage company = new CompanyOnStage(Database.of(database, getClass()));
        company.tell(() -> company.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
        return company;
    }

    private static String photographed(CompanyOnStage company) {
        DocumentForm form = new DocumentForm(
                UUID.randomUUID().toString(), "Kaffe", List.of(new SentFile("a.jpg", SampleFiles.jpeg(30, 30))));
        return company.ask(() -> company.get(DocumentService.class).handIn(form));
    }

    private String photographed() {
        return photographed(norr);
    }

    private static EntryForm form(String... documents) {
        return new EntryForm(
                null,
                "0315",
                "Kaffe",
                null,
                null,
                null,
                List.of(
                        new LineForm("4010", "80", null, null, null, null),
                        new LineForm("1930", null, "80", null, null, null)),
                List.of(documents));
    }

    private String post(EntryForm form) {
        return norr.ask(() -> norr.get(EntryService.class).post(form));
    }

    private List<String> documentsOf(String entry) {
        return norr.ask(() -> norr.get(DocumentService.class).of(EntryDocuments.ofEntry(entry)).stream()
                .map(DocumentRow::id)
                .toList());
    }

    private DocumentView view(String document) {
        return norr.ask(() -> norr.get(DocumentService.class).view(document));
    }

    private DocumentState state(String document) {
        return view(document).row().state();
    }

    private void setAside(String document) {
        int version = view(document).version();
        norr.tell(() -> norr.get(DocumentService.class).setAside(document, "Privat", version));
    }

    private int drafts() {
        return norr.ask(() -> norr.get(DraftService.class).list()).size();
    }

    @Test
    @DisplayName("K6: posting links documents for good, several to one entry and one to several")
    void posted() {
        String receipt = photographed();
        String invoice = photographed();

        String first = post(form(receipt, invoice, receipt));
        String second = post(form());
        norr.tell(() -> norr.get(EntryService.class).attach(new DocumentOfEntry(second, receipt)));

        assertThat(documentsOf(first)).containsExactly(receipt, invoice);
        assertThat(documentsOf(second)).containsExactly(receipt);
        assertThat(state(receipt)).isEqualTo(DocumentState.POSTED);
        assertThat(view(receipt).objects())
                .containsExactly(EntryDocuments.ofEntry(first), EntryDocuments.ofEntry(second));
        assertThat(norr.ask(() -> norr.get(DocumentService.class).waiting())).isZero();
        assertThat(norr.server.audit(norr.company, receipt))
                .extracting(row -> row[0])
                .containsExactly("DOCUMENT_HANDED_IN", "DOCUMENT_LINKED", "DOCUMENT_LINKED");
    }

    @Test
    @DisplayName("K6: what is refused links nothing; what was set aside or is of another company is not posted on")
    void refused() {
        String receipt = photographed();
        EntryForm unbalanced = new EntryForm(
                null,
                "0315",
                "Kaffe",
                null,
                null,
                null,
                List.of(new LineForm("4010", "80", null, null, null, null)),
                List.of(receipt));
        assertThat(catchThrowable(() -> post(unbalanced))).isNotNull();
        assertThat(state(receipt)).isEqualTo(DocumentState.WAITING);

        setAside(receipt);
        Refused.at("documents", DocumentError.DOCUMENT_SET_ASIDE, () -> post(form(receipt)));
        Refused.with(CommonError.NOT_FOUND, () -> post(form(photographed(opened()))));
        assertThat(norr.ask(() -> norr.get(EntryService.class)
                        .page(new EntryQuery(""), Keyset.FIRST)
                        .rows()))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "K6: what two people have before them is posted once; the second is told as what it stands in the books")
    void twice() {
        String receipt = photographed();
        String draft = norr.ask(() -> norr.get(DraftService.class).keep(form(receipt)));
        assertThat(norr.ask(() -> norr.get(DocumentService.class).nextWaiting(null)))
                .isEmpty();
        String posted = post(form(receipt));

        Refused.at("documents", EntryError.DOCUMENT_IN_BOOKS, () -> post(form(receipt)));
        int version = norr.ask(() -> norr.get(DraftService.class).view(draft)).version();
        Refused.at(
                "documents",
                EntryError.DOCUMENT_IN_BOOKS,
                () -> norr.ask(() -> norr.get(DraftService.class).post(draft, form(receipt), version)));
        assertThat(drafts()).isOne();

        norr.ask(() -> norr.get(EntryService.class).reverse(posted, "0316"));
        String again = post(form(receipt));
        assertThat(documentsOf(again)).containsExactly(receipt);
    }

    @Test
    @DisplayName("K7: what something posted stands on is neither set aside nor renamed")
    void kept() {
        String receipt = photographed();
        post(form(receipt));

        Refused.with(DocumentError.DOCUMENT_POSTED, () -> setAside(receipt));
        int version = view(receipt).version();
        Refused.with(
                DocumentError.DOCUMENT_POSTED,
                () -> norr.tell(() -> norr.get(DocumentService.class).describe(receipt, "Te", version)));
    }

    @Test
    @DisplayName(
            "K6, B6: a reversal stands on the documents of what it takes back; what is right on those that are named")
    void reversed() {
        String receipt = photographed();
        String invoice = photographed();
        String wrong = post(form(receipt));

        String reversal = norr.ask(() -> norr.get(EntryService.class).reverse(wrong, "0316"));
        assertThat(documentsOf(reversal)).containsExactly(receipt);
        assertThat(documentsOf(wrong)).containsExactly(receipt);

        String second = post(form(receipt));
        String right = norr.ask(() -> norr.get(EntryService.class).correct(second, form(invoice)));
        assertThat(documentsOf(right)).containsExactly(invoice);
        String taken = norr.ask(() -> norr.get(EntryService.class).view(second))
                .reversedBy()
                .id();
        assertThat(documentsOf(taken)).containsExactly(receipt);
    }

    @Test
    @DisplayName("K6, K8: a draft holds its documents until it is posted, and lets go what is taken from it")
    void draft() {
        String receipt = photographed();
        String other = photographed();
        String draft = norr.ask(() -> norr.get(DraftService.class).keep(form(receipt)));
        DocumentObject held = new DocumentObject("entry-draft", draft);
        assertThat(view(receipt).objects()).containsExactly(held);
        assertThat(state(receipt)).isEqualTo(DocumentState.WAITING);

        int version = norr.ask(() -> norr.get(DraftService.class).view(draft)).version();
        norr.tell(() -> norr.get(DraftService.class).change(draft, form(other), version));
        assertThat(view(receipt).objects()).isEmpty();
        DraftView kept = norr.ask(() -> norr.get(DraftService.class).view(draft));
        assertThat(kept.form().documents()).containsExactly(other);

        String entry = norr.ask(() -> norr.get(DraftService.class).post(draft, kept.form(), kept.version()));
        assertThat(view(other).objects()).containsExactly(EntryDocuments.ofEntry(entry));
        assertThat(drafts()).isZero();
    }

    @Test
    @DisplayName("K8: a draft that is thrown away lets its documents go")
    void discarded() {
        String receipt = photographed();
        String draft = norr.ask(() -> norr.get(DraftService.class).keep(form(receipt)));

        norr.tell(() -> norr.get(DraftService.class).discard(draft));

        assertThat(view(receipt).objects()).isEmpty();
        setAside(receipt);
        assertThat(state(receipt)).isEqualTo(DocumentState.SET_ASIDE);
    }

    @Test
    @DisplayName("K8: a document comes to an entry that was posted without it, and stays; repeating it changes nothing")
    void attached() {
        String entry = post(form());
        String receipt = photographed();

        for (int press = 0; press < 2; press++) {
            norr.tell(() -> norr.get(EntryService.class).attach(new DocumentOfEntry(entry, receipt)));
        }

        assertThat(documentsOf(entry)).containsExactly(receipt);
        assertThat(state(receipt)).isEqualTo(DocumentState.POSTED);
        Refused.with(
                CommonError.NOT_FOUND,
                () -> norr.tell(
                        () -> norr.get(EntryService.class).attach(new DocumentOfEntry(entry, photographed(opened())))));
    }
}
