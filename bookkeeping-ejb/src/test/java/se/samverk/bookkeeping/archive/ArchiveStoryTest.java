package se.samverk.bookkeeping.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.sie.PlainSie;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.stage.TakenArchive;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentService;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.shared.Language;
import se.samverk.shared.Sha256;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** What a company with books takes along, read back by code that shares nothing with what wrote it, over both databases. */
@OnBothDatabases
class ArchiveStoryTest {

    private static final String SIE = "sie/2026-01-01-2026-12-31.se";

    @Parameter
    TestDatabase database;

    private Database databases;
    private CompanyOnStage norr;
    private byte[] receipt;
    private String document;

    @BeforeEach
    void keepBooks() {
        databases = Database.of(database, getClass());
        norr = opened();
        receipt = SampleFiles.jpeg(40, 40);
        document = handIn(norr, receipt);
        post(norr, "Kaffe", document);
    }

    private CompanyOnStage opened() {
        CompanyOnStage company = new CompanyOnStage(databases);
        company.tell(() -> company.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
        return company;
    }

    private static String handIn(CompanyOnStage company, byte[] file) {
        DocumentForm form = new DocumentForm("key", "Kvitto", List.of(new SentFile("../../IMG 1.jpg", file)));
        return company.ask(() -> company.get(DocumentService.class).handIn(form));
    }

    private static void post(CompanyOnStage company, String text, String document) {
        EntryForm form = new EntryForm(
                null,
                "0315",
                text,
                null,
                null,
                null,
                List.of(
                        new LineForm("4010", "80", null, null, null, null),
                        new LineForm("1930", null, "80", null, null, null)),
                List.of(document));
        company.ask(() -> company.get(EntryService.class).post(form));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("K9, B15: the books are there as SIE that another reader reads, reports as PDF")
    void books() {
        Map<String, byte[]> files = TakenArchive.of(norr);

        PlainSie sie = new PlainSie(files.get(SIE));
        assertThat(sie.hasRightChecksum()).isTrue();
        assertThat(sie.closing())
                .containsEntry("1930", new BigDecimal("-80.00"))
                .containsEntry("4010", new BigDecimal("80.00"));
        assertThat(files.keySet().stream().filter(name -> name.startsWith("rapporter/")))
                .hasSize(5);
        assertThat(files.entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".pdf"))
                        .map(file -> new String(file.getValue(), 0, 5, StandardCharsets.US_ASCII)))
                .hasSize(5)
                .containsOnly("%PDF-");
    }

    @Test
    @DisplayName("K9, K6: documents are there byte for byte, listed, and named with the entries that stand on them")
    void documents() {
        Map<String, byte[]> files = TakenArchive.of(norr);

        assertThat(files.get("underlag/" + document + "-1.jpg")).isEqualTo(receipt);
        assertThat(text(files.get("underlag/underlag.csv")))
                .contains(document + "-1.jpg", "Kvitto", Sha256.hex(receipt));
        assertThat(text(files.get("bokforing/verifikationer-och-underlag.csv"))).contains("Kaffe", document);
        assertThat(files.keySet()).noneMatch(name -> name.contains(".."));
    }

    @Test
    @DisplayName(
            "K9: every file but the sums is in the sums, and is what they say; both descriptions name every folder")
    void sums() {
        Map<String, byte[]> files = TakenArchive.of(norr);
        byte[] sums = files.remove("SHA256SUMS.txt");

        assertThat(text(sums).lines())
                .containsExactlyInAnyOrderElementsOf(files.entrySet().stream()
                        .map(file -> Sha256.hex(file.getValue()) + "  " + file.getKey())
                        .toList());
        List<String> folders = files.keySet().stream()
                .filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .distinct()
                .toList();
        assertThat(folders).hasSizeGreaterThan(6);
        assertThat(text(files.get("LÄS MIG.txt"))).contains(folders);
        assertThat(text(files.get("READ ME.txt"))).contains(folders);
    }

    @Test
    @DisplayName("K9: nothing of another company is in it")
    void ofOthers() {
        CompanyOnStage other = opened();
        String theirs = handIn(other, SampleFiles.png(20, 20));
        post(other, "Hemligt", theirs);

        Map<String, byte[]> files = TakenArchive.of(norr);

        assertThat(files.keySet()).noneMatch(name -> name.contains(theirs));
        assertThat(files.values())
                .noneMatch(file -> text(file).contains("Hemligt") || text(file).contains(theirs));
        assertThat(text(files.get("anvandare/anvandare.csv")))
                .contains(norr.caller.email())
                .doesNotContain(other.caller.email());
    }
}
