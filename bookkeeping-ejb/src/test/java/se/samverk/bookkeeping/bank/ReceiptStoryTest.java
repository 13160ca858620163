package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bank.BankRowState;
import se.samverk.bookkeeping.bank.MatchForm.AccountPart;
import se.samverk.bookkeeping.bank.MatchForm.ItemPart;
import se.samverk.bookkeeping.entry.DocumentOfEntry;
import se.samverk.bookkeeping.entry.EntryDocuments;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.stage.TakenArchive;
import se.samverk.document.DocumentError;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.document.DocumentView;
import se.samverk.document.MediaType;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthSpan;
import se.samverk.receipt.AnswerKind;
import se.samverk.receipt.DocumentOfRow;
import se.samverk.receipt.NoReceiptForm;
import se.samverk.receipt.ReceiptCounts;
import se.samverk.receipt.ReceiptError;
import se.samverk.receipt.ReceiptRow;
import se.samverk.receipt.ReceiptService;
import se.samverk.receipt.ReceiptState;
import se.samverk.receipt.ReceiptTab;
import se.samverk.receipt.ReceiptView;
import se.samverk.receipt.RuleView;
import se.samverk.shared.Amount;
import se.samverk.shared.CommonError;
import se.samverk.shared.LocalText;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.stage.SentStatements;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Desk;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;

/** Payments that lack a receipt are asked about, answered and posted, over both databases. */
@OnBothDatabases
class ReceiptStoryTest {

    private static final LocalDate FIRST_FEE = LocalDate.of(2026, 1, 30);
    private static final int PAYMENTS = 43;

    @Parameter
    TestDatabase database;

    private GoldenBank golden;

    @BeforeEach
    void begin() {
        golden = new GoldenBank(Database.of(database, getClass()));
        golden.read();
    }

    private ReceiptService service() {
        return golden.shop.get(ReceiptService.class);
    }

    private List<ReceiptRow> list(ReceiptTab tab) {
        return golden.shop.ask(
                () -> service().list(tab).stream().map(ReceiptView::row).toList());
    }

    private ReceiptView view(String rowId) {
        return golden.shop.ask(() -> service().view(rowId));
    }

    private ReceiptState state(String rowId) {
        return view(rowId).row().state();
    }

    private ReceiptCounts counts() {
        return golden.shop.ask(() -> service().counts());
    }

    private String row(String text, int month, int day) {
        return golden.row(text, LocalDate.of(2026, month, day)).row().id();
    }

    private String paper() {
        return row("KORT PAPPERSHUSET", 1, 7);
    }

    private static DocumentForm photograph() {
        return photograph(UUID.randomUUID().toString(), SampleFiles.jpeg(30, 30));
    }

    private static DocumentForm photograph(String key, byte[] content) {
        return new DocumentForm(key, null, List.of(new SentFile("kvitto.jpg", content)));
    }

    private void photo(String rowId, DocumentForm form) {
        golden.shop.tell(() -> service().photo(rowId, form));
    }

    private void noReceipt(String rowId, String reason) {
        golden.shop.tell(() ->
                service().noReceipt(rowId, new NoReceiptForm(UUID.randomUUID().toString(), reason)));
    }

    private void takeBack(String rowId) {
        int version = view(rowId).row().version();
        golden.shop.tell(() -> service().takeBack(rowId, version));
    }

    private void match(String rowId, AccountPart... parts) {
        golden.match(golden.row(rowId).row(), new MatchForm(List.of(), List.of(), List.of(parts), null, List.of()));
    }

    private void matchPaper() {
        match(paper(), new AccountPart("6110", "437", "25"));
    }

    private void undo(String rowId) {
        int version = golden.row(rowId).row().version();
        golden.shop.tell(() -> golden.shop.get(BankBooksService.class).undo(rowId, version));
    }

    private List<DocumentRow> documentsOf(String rowId) {
        String entry = golden.row(rowId).matches().get(0).entryId();
        return golden.shop.ask(() -> golden.shop.get(DocumentService.class).of(EntryDocuments.ofEntry(entry)));
    }

    private DocumentView answerOf(String rowId) {
        String document = view(rowId).answer().documentId();
        return golden.shop.ask(() -> golden.shop.get(DocumentService.class).view(document));
    }

    private String handedIn() {
        return golden.shop.ask(() -> golden.shop.get(DocumentService.class).handIn(photograph()));
    }

    @Test
    @DisplayName("K35: what was paid is asked about, the latest first; what came in is not")
    void asked() {
        List<ReceiptRow> missing = list(ReceiptTab.MISSING);

        assertThat(missing)
                .hasSize(PAYMENTS)
                .allSatisfy(row -> assertThat(row.amount()).isLessThan(Amount.ZERO));
        assertThat(missing.get(0).day()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(counts()).isEqualTo(new ReceiptCounts(PAYMENTS, 0));
        String deposit = row("INSATTNING SERVICEBOX", 1, 30);
        Refused.with(CommonError.NOT_FOUND, () -> view(deposit));
        Refused.with(CommonError.NOT_FOUND, () -> photo(deposit, photograph()));
        golden.read();
        assertThat(list(ReceiptTab.MISSING)).hasSize(PAYMENTS);
    }

    @Test
    @DisplayName(
            "K35: charges of the bank, taxes, transfers and what the owner takes need none; others still do once they are posted")
    void needsNone() {
        String fee = golden.row("PRIS FORETAGSPAKET", FIRST_FEE).row().id();
        String tax = row("BG 990-0085 SKATTEKONTO", 1, 19);
        String owner = row("OVERFORING E SNOFRID", 3, 3);
        match(fee, new AccountPart("6570", "145", null));
        match(tax, new AccountPart("1630", "18224", null));
        match(owner, new AccountPart("2893", "1250", null));
        matchPaper();

        assertThat(List.of(state(fee), state(tax), state(owner))).containsOnly(ReceiptState.CLEAR);
        assertThat(state(paper())).isEqualTo(ReceiptState.MISSING);

        undo(fee);
        assertThat(state(fee)).isEqualTo(ReceiptState.MISSING);
        String loan = row("LANEBETALNING", 3, 31);
        match(loan, new AccountPart("2350", "14000", null), new AccountPart("8410", "1240", null));
        assertThat(state(loan)).isEqualTo(ReceiptState.MISSING);
    }

    @Test
    @DisplayName("K35: a row that is most likely a charge, by what was done before, is not asked about when it comes")
    void learned() {
        GoldenBank other = new GoldenBank(Database.of(database, getClass()));
        other.read("kontoutdrag-2026-q1.csv");
        golden = other;
        String january = golden.row("PRIS FORETAGSPAKET", FIRST_FEE).row().id();
        String february = row("PRIS FORETAGSPAKET", 2, 27);
        match(january, new AccountPart("6570", "145", null));

        golden.shop.tell(() -> golden.shop
                .get(BankBooksService.class)
                .change(golden.account, "Konto", new LedgerForm(GoldenBank.BANK, LocalDate.of(2026, 1, 5))));

        assertThat(state(february)).isEqualTo(ReceiptState.CLEAR);
        assertThat(state(row("PRIS FORETAGSPAKET", 3, 31))).isEqualTo(ReceiptState.CLEAR);
        assertThat(list(ReceiptTab.MISSING)).extracting(ReceiptRow::day).doesNotContain(LocalDate.of(2026, 1, 2));
    }

    @Test
    @DisplayName("K35: what pays an invoice needs none when the invoice stands on a document")
    void invoices() {
        String with = owed("Verkstadsbänk faktura 17", "15625", handedIn());
        String without = owed("Cykelställ faktura 44", "80000", null);

        String paid = row("BG 990-0044 VERKTYGSBODEN", 1, 28);
        String bare = row("BG 990-0036 NORDHJUL", 2, 6);
        pay(paid, with);
        pay(bare, without);

        assertThat(state(paid)).isEqualTo(ReceiptState.CLEAR);
        assertThat(state(bare)).isEqualTo(ReceiptState.MISSING);
    }

    private String owed(String what, String amount, String document) {
        return golden.shop.ask(() -> golden.shop
                .get(EntryService.class)
                .post(new EntryForm(
                        "A",
                        "260110",
                        what,
                        null,
                        null,
                        null,
                        List.of(
                                new LineForm("5410", amount, null, null, null, null),
                                new LineForm("2440", null, amount, null, null, null)),
                        document == null ? List.of() : List.of(document))));
    }

    private void pay(String rowId, String entry) {
        RowView.Item item = golden.row(rowId).items().stream()
                .filter(each -> each.item().id().startsWith(entry))
                .findFirst()
                .orElseThrow();
        golden.match(
                golden.row(rowId).row(),
                new MatchForm(
                        List.of(),
                        List.of(new ItemPart(
                                item.kind(),
                                item.item().id(),
                                item.item().rest().negated().toString())),
                        List.of(),
                        null,
                        List.of()));
    }

    @Test
    @DisplayName(
            "K35: a document that comes to the entry anywhere is enough, and is missed again when the row is taken back")
    void attachedElsewhere() {
        matchPaper();
        String entry = golden.row(paper()).matches().get(0).entryId();
        String document = handedIn();

        golden.shop.tell(() -> golden.shop.get(EntryService.class).attach(new DocumentOfEntry(entry, document)));
        assertThat(state(paper())).isEqualTo(ReceiptState.CLEAR);

        undo(paper());
        assertThat(state(paper())).isEqualTo(ReceiptState.MISSING);
    }

    @Test
    @DisplayName("K36: a photograph is the receipt of its row, and of the entry as soon as one is posted")
    void photo() {
        String row = paper();
        photo(row, photograph());

        assertThat(state(row)).isEqualTo(ReceiptState.ANSWERED);
        assertThat(list(ReceiptTab.ANSWERED)).extracting(ReceiptRow::rowId).containsExactly(row);
        assertThat(answerOf(row).row().state()).isEqualTo(DocumentState.WAITING);
        assertThat(golden.shop.ask(() -> golden.shop.get(DocumentService.class).nextWaiting(null)))
                .isEmpty();

        matchPaper();
        assertThat(state(row)).isEqualTo(ReceiptState.SETTLED);
        assertThat(documentsOf(row))
                .extracting(DocumentRow::id)
                .containsExactly(view(row).answer().documentId());

        undo(row);
        assertThat(state(row)).isEqualTo(ReceiptState.ANSWERED);
        match(row, new AccountPart("5460", "437", "25"));
        assertThat(documentsOf(row)).hasSize(1);
        assertThat(golden.shop.server.audit(golden.shop.company, row))
                .extracting(told -> told[0])
                .startsWith("RECEIPT_GIVEN", "BANK_ROW_MATCHED");
    }

    @Test
    @DisplayName(
            "K36: of a row that was posted before the entry stands on the photograph at once; there is nothing left to do")
    void photoOfPosted() {
        matchPaper();
        photo(paper(), photograph());

        assertThat(state(paper())).isEqualTo(ReceiptState.SETTLED);
        assertThat(documentsOf(paper())).hasSize(1);
        assertThat(counts()).isEqualTo(new ReceiptCounts(PAYMENTS - 1, 0));
    }

    @Test
    @DisplayName("K36: no receipt needs a reason; the signed note is the document of the entry")
    void noReceipt() {
        String row = paper();
        Refused.at("reason", CommonError.REQUIRED, () -> noReceipt(row, " "));
        Refused.at("reason", CommonError.TOO_LONG, () -> noReceipt(row, "x".repeat(501)));

        noReceipt(row, "Blommor från torget, säljaren hade inga kvitton");

        assertThat(view(row).answer().kind()).isEqualTo(AnswerKind.NO_RECEIPT);
        assertThat(view(row).answer().answeredBy()).isEqualTo("Eva Norr");
        DocumentView note = answerOf(row);
        assertThat(note.row().title()).isEqualTo("Blommor från torget, säljaren hade inga kvitton");
        assertThat(note.files().get(0).name()).isEqualTo("intyg-2026-01-07.pdf");
        assertThat(note.files().get(0).type()).isEqualTo(MediaType.PDF);
        matchPaper();
        assertThat(documentsOf(row))
                .extracting(DocumentRow::id)
                .containsExactly(note.row().id());
        assertThat(state(row)).isEqualTo(ReceiptState.SETTLED);
    }

    @Test
    @DisplayName(
            "K36: what was posted before is looked at by who posts when there is no receipt, or when it was private")
    void seen() {
        String taxi = row("KORT TAXI", 1, 21);
        matchPaper();
        match(taxi, new AccountPart("5800", "1060", "6"));
        noReceipt(paper(), "Automaten gav inget");
        golden.shop.tell(() -> service().privately(taxi));

        assertThat(documentsOf(paper())).hasSize(1);
        assertThat(counts().answered()).isEqualTo(2);
        int version = view(paper()).row().version();
        Refused.with(CommonError.STALE, () -> golden.shop.tell(() -> service().see(paper(), version - 1)));
        golden.shop.tell(() -> service().see(paper(), version));
        golden.shop.tell(() -> service().see(paper(), version));
        assertThat(state(paper())).isEqualTo(ReceiptState.SETTLED);

        undo(taxi);
        assertThat(golden.row(taxi).row().proposal().reason()).isEqualTo(Proposal.Reason.PRIVATE);
        match(taxi, new AccountPart("2893", "1060", null));
        assertThat(state(taxi)).isEqualTo(ReceiptState.SETTLED);
        assertThat(counts().answered()).isZero();
    }

    @Test
    @DisplayName("K36: what was private is proposed on the account of the owner, and never without a look")
    void privately() {
        String row = paper();
        golden.shop.tell(() -> service().privately(row));

        Proposal proposal = golden.row(row).row().proposal();
        assertThat(proposal.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(proposal.parts())
                .extracting(ProposalPart::id, ProposalPart::amount)
                .containsExactly(tuple("2893", Amount.of("-437.00")));
    }

    @Test
    @DisplayName("K36: an answer is taken back while nothing in the books stands on it; the row is missed again")
    void takenBack() {
        String row = paper();
        photo(row, photograph());
        String photograph = view(row).answer().documentId();
        takeBack(row);
        assertThat(state(row)).isEqualTo(ReceiptState.MISSING);

        noReceipt(row, "Inget kvitto");
        String note = view(row).answer().documentId();
        takeBack(row);
        DocumentView aside =
                golden.shop.ask(() -> golden.shop.get(DocumentService.class).view(note));
        assertThat(aside.row().state()).isEqualTo(DocumentState.SET_ASIDE);
        assertThat(aside.reason()).isEqualTo("Intyget togs tillbaka");

        Refused.at(
                "documents",
                DocumentError.DOCUMENT_SET_ASIDE,
                () -> golden.shop.tell(() -> service().document(new DocumentOfRow(row, note))));
        golden.shop.tell(() -> service().document(new DocumentOfRow(row, photograph)));
        matchPaper();
        Refused.with(ReceiptError.RECEIPT_IN_BOOKS, () -> takeBack(row));
        assertThat(documentsOf(row)).extracting(DocumentRow::id).containsExactly(photograph);
    }

    @Test
    @DisplayName("K36: the first answer counts; a receipt is of one row; who sends the same once more changes nothing")
    void once() {
        String row = paper();
        String other = row("KORT TAXI", 1, 21);
        byte[] content = SampleFiles.jpeg(30, 30);
        DocumentForm form = photograph("key", content);
        photo(row, form);
        photo(row, form);
        assertThat(golden.shop.server.audit(golden.shop.company, row)).hasSize(1);

        Refused.with(
                ReceiptError.RECEIPT_NOT_MISSING,
                () -> golden.shop.tell(() -> service().privately(row)));
        Refused.with(ReceiptError.RECEIPT_NOT_MISSING, () -> photo(row, photograph()));
        Refused.with(ReceiptError.RECEIPT_NOT_MISSING, () -> noReceipt(row, "Inget"));
        Refused.with(ReceiptError.RECEIPT_OF_OTHER_ROW, () -> photo(other, form));
        String document = view(row).answer().documentId();
        Refused.with(
                ReceiptError.RECEIPT_OF_OTHER_ROW,
                () -> golden.shop.tell(() -> service().document(new DocumentOfRow(other, document))));
        assertThat(state(other)).isEqualTo(ReceiptState.MISSING);
    }

    @Test
    @DisplayName("K35: who posts says that a row needs none, or none like it; what was said is seen and removed")
    void notNeeded() {
        String salary = row("LON E SNOFRID", 1, 23);
        golden.shop.tell(() -> service().notNeeded(salary, true));

        assertThat(state(salary)).isEqualTo(ReceiptState.SETTLED);
        assertThat(state(row("LON E SNOFRID", 2, 25))).isEqualTo(ReceiptState.CLEAR);
        List<RuleView> rules = golden.shop.ask(() -> service().rules());
        assertThat(rules).extracting(RuleView::words).containsExactly("lon snofrid");

        takeBack(salary);
        golden.shop.tell(() -> service().removeRule(rules.get(0).id()));
        String march = row("LON E SNOFRID", 3, 25);
        match(march, new AccountPart("7210", "21660", null));
        assertThat(state(march)).isEqualTo(ReceiptState.MISSING);
        Refused.with(
                CommonError.NOT_FOUND, () -> golden.shop.tell(() -> service().removeRule("none")));
    }

    @Test
    @DisplayName("K35, K36: another company finds nothing and hands in nothing")
    void ofOthers() {
        GoldenBank other = new GoldenBank(Database.of(database, getClass()));
        String row = paper();

        Refused.with(CommonError.NOT_FOUND, () -> other.shop.ask(() -> service().view(row)));
        Refused.with(
                CommonError.NOT_FOUND, () -> other.shop.tell(() -> service().privately(row)));
        Refused.with(
                CommonError.NOT_FOUND, () -> other.shop.tell(() -> service().photo(row, photograph())));
        String theirs =
                other.shop.ask(() -> other.shop.get(DocumentService.class).handIn(photograph()));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> golden.shop.tell(() -> service().document(new DocumentOfRow(row, theirs))));
    }

    @Test
    @DisplayName(
            "B38, B41, K35: what is missing waits for the client and is left of its month, what was answered waits for who posts")
    void waiting() {
        photo(paper(), photograph());

        assertThat(told(Side.CLIENT, Side.BUREAU)).containsExactly((PAYMENTS - 1) + " RECEIPTS");
        assertThat(told(Side.BUREAU, Side.BUREAU)).containsExactly("1 RECEIPTS_ANSWERED");
        YearMonth january = YearMonth.of(2026, 1);
        List<MonthPoint> left = golden.shop.server.inTransaction(() -> golden.shop
                .get(MonthReceipts.class)
                .left(List.of(golden.shop.company), new MonthSpan(january, january, YearMonth.of(2026, 3))));
        long missing = list(ReceiptTab.MISSING).stream()
                .filter(row -> row.day().getMonth() == Month.JANUARY)
                .count();
        assertThat(left.stream().mapToLong(MonthPoint::left).sum()).isEqualTo(missing);
        assertThat(left).extracting(MonthPoint::waitsFor).containsOnly(Side.CLIENT);
    }

    private List<String> told(Side reader, Side posting) {
        DividedTask task = new DividedTask("posting", new LocalText("posting", "posting"), Set.of(posting));
        Admission admission = new Admission(Reach.WORK, reader, ServiceRole.WRITER, null, List.of(task));
        return golden
                .shop
                .server
                .inTransaction(() -> golden.shop
                        .get(WaitingReceipts.class)
                        .of("somebody", List.of(new Desk(golden.shop.company, admission))))
                .stream()
                .map(waiting -> waiting.count() + " " + waiting.kind())
                .toList();
    }

    @Test
    @DisplayName("K35: the lists take as many statements for many rows as for one")
    void statements() {
        photo(paper(), photograph());
        int many = sent(ReceiptTab.MISSING);
        int one = sent(ReceiptTab.ANSWERED);
        golden.shop.tell(() -> service().privately(row("KORT TAXI", 1, 21)));

        assertThat(sent(ReceiptTab.ANSWERED)).isEqualTo(one);
        // Beside the rows what is proposed for those that are missing, and what was answered.
        assertThat(one).isEqualTo(many);
        assertThat(sent(ReceiptTab.MISSING)).isEqualTo(many);
        assertThat(sent(() -> service().counts())).isEqualTo(2);
    }

    private int sent(ReceiptTab tab) {
        return sent(() -> service().list(tab));
    }

    private int sent(Supplier<?> request) {
        return SentStatements.of(golden.shop.server, () -> golden.shop.ask(request))
                .size();
    }

    @Test
    @DisplayName("K9, K36: the archive has each answer with its reason and document, also what was taken back")
    void archive() {
        noReceipt(paper(), "Automaten gav inget kvitto");
        takeBack(paper());
        golden.shop.tell(() -> service().privately(paper()));

        String answers = new String(TakenArchive.of(golden.shop).get("kvitton/svar.csv"), StandardCharsets.UTF_8);

        assertThat(answers.lines()).hasSize(3);
        assertThat(answers)
                .contains("NO_RECEIPT")
                .contains("Automaten gav inget kvitto")
                .contains("PRIVATE")
                .contains("KORT PAPPERSHUSET");
    }

    @Test
    @DisplayName("K36: a row that rests has its receipt answered all the same")
    void held() {
        String row = paper();
        int version = golden.row(row).row().version();
        golden.shop.tell(() -> golden.shop.get(BankBooksService.class).hold(row, "Vad är det?", version));
        photo(row, photograph());

        assertThat(view(row).row().inBank()).isEqualTo(BankRowState.HELD);
        assertThat(state(row)).isEqualTo(ReceiptState.ANSWERED);
    }
}
