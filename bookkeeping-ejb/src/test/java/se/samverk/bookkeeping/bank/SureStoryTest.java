package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.bank.MatchForm.AccountPart;
import se.samverk.bookkeeping.bank.Proposal.Reason;
import se.samverk.bookkeeping.chart.AccountService;
import se.samverk.bookkeeping.closing.PeriodRef;
import se.samverk.bookkeeping.closing.PeriodService;
import se.samverk.bookkeeping.supplier.BooksWithSuppliers;
import se.samverk.bookkeeping.supplier.SupplierForm;
import se.samverk.bookkeeping.supplier.SupplierInvoiceService;
import se.samverk.bookkeeping.supplier.SupplierService;
import se.samverk.party.PartyForm;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** What was done with rows alike is sure only where nothing speaks against it. */
@OnBothDatabases
class SureStoryTest {

    @Parameter
    TestDatabase database;

    private GoldenBank golden;

    @BeforeEach
    void begin() {
        golden = new GoldenBank(Database.of(database, getClass()));
    }

    /** Two rows are read and posted to an account, as somebody types it. */
    private void learn(String account, String... rows) {
        golden.readTable(golden.account, rows);
        golden.waiting().forEach(row -> {
            String amount = row.amount().toString().replace("-", "");
            golden.match(
                    golden.row(row.id()).row(),
                    new MatchForm(
                            List.of(), List.of(), List.of(new AccountPart(account, amount, null)), null, List.of()));
        });
    }

    private WorkRow read(String row) {
        golden.readTable(golden.account, row);
        return golden.waiting().get(0);
    }

    private int matchSure(ShownRow... rows) {
        return golden.shop.ask(() -> golden.shop.get(BankBooksService.class).matchSure(golden.account, List.of(rows)));
    }

    @Test
    @DisplayName("K22: what was done twice is sure for who it names")
    void named() {
        learn("6212", "2026-01-20;Autogiro Nordtelefon;-499", "2026-02-20;Autogiro Nordtelefon;-499");

        WorkRow march = read("2026-03-20;Autogiro Nordtelefon;-499");

        assertThat(march.proposal().reason()).isEqualTo(Reason.LEARNED);
        assertThat(march.proposal().certainty()).isEqualTo(Certainty.SURE);
    }

    @Test
    @DisplayName("K22: nothing is sure of a text that names nobody, and another bankgiro number is another payee")
    void nobody() {
        learn("6212", "2026-01-20;BG 5050-1055;-499", "2026-02-20;BG 5050-1055;-499");
        assertThat(read("2026-03-19;BG 990-0010;-499").proposal().reason()).isEqualTo(Reason.NOTHING);
        learn("6250", "2026-01-21;Swish 46701111111;-80", "2026-02-21;Swish 46702222222;-80");

        WorkRow swish = read("2026-03-01;Swish 46703333333;-80");

        assertThat(swish.proposal().reason()).isEqualTo(Reason.LEARNED_OF_NOBODY);
        assertThat(swish.proposal().certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    @DisplayName("K22: what is open goes before what was done while nothing was")
    void item() {
        learn("6212", "2026-01-20;Autogiro Nordtelefon;-499", "2026-02-20;Autogiro Nordtelefon;-499");
        golden.post("260301", "6212", "2440", "499", "Nordtelefon mars");

        WorkRow march = read("2026-03-20;Autogiro Nordtelefon;-499");

        assertThat(march.proposal().reason()).isEqualTo(Reason.NAME_AND_AMOUNT);
        assertThat(march.proposal().parts()).allMatch(ProposalPart::isItem);
    }

    @Test
    @DisplayName("K22: an item of the same amount, or of the same name, is a reason to look")
    void besideItem() {
        learn("6212", "2026-01-20;Autogiro Nordtelefon;-499", "2026-02-20;Autogiro Nordtelefon;-499");
        golden.post("260301", "6212", "2440", "499", "Okänd faktura");
        assertThat(read("2026-03-20;Autogiro Nordtelefon;-499").proposal())
                .extracting(Proposal::reason, Proposal::certainty)
                .containsExactly(Reason.LEARNED_BESIDE_ITEM, Certainty.LIKELY);

        golden.post("260301", "6212", "2440", "613", "Nordtelefon Företagsväxel");
        assertThat(read("2026-03-21;Autogiro Nordtelefon;-700").proposal().certainty())
                .isEqualTo(Certainty.LIKELY);
    }

    /** An invoice of a supplier that is paid by bankgiro 991-2346. */
    private void owe(String number, String amount) {
        golden.shop.tell(() -> {
            PartyForm party = new PartyForm("Kustens Rosteri AB", null, null, null, "991-2346", null, null, "20");
            String supplier = golden.shop.get(SupplierService.class).add(new SupplierForm(party, "4010"));
            golden.shop.get(SupplierInvoiceService.class).register(BooksWithSuppliers.form(supplier, number, amount));
        });
    }

    private void assertProposed(String row, Reason reason, Certainty certainty) {
        owe("KR-4", "5000");

        assertThat(read(row).proposal())
                .extracting(Proposal::reason, Proposal::certainty)
                .containsExactly(reason, certainty);
    }

    @Test
    @DisplayName("K22: the number that was paid to names the supplier")
    void paidToNumber() {
        assertProposed("2026-03-20;BG 991-2346 KR-4;-5000", Reason.NAME_AND_AMOUNT, Certainty.SURE);
    }

    @Test
    @DisplayName("K22: another number than the supplier's names somebody else")
    void paidToOther() {
        assertProposed("2026-03-20;BG 5050-1055 KR-4;-5000", Reason.AMOUNT_ONLY, Certainty.LIKELY);
    }

    @Test
    @DisplayName("K22: an item of somebody else who shares a word of the name is no reason to look")
    void sharedWord() {
        learn("6212", "2026-01-20;Sandvika Energi;-499", "2026-02-20;Sandvika Energi;-499");
        golden.post("260301", "6212", "2440", "612", "Sandvika Partihall");

        assertThat(read("2026-03-20;Sandvika Energi;-520").proposal().certainty())
                .isEqualTo(Certainty.SURE);
    }

    @Test
    @DisplayName("K22: an entry that is there is found however many are posted after it")
    void manyEntries() {
        String posted = golden.post("260110", "6212", GoldenBank.BANK, "123", "Nordtelefon");
        golden.shop.server.inTransaction(() -> golden.postMany(LocalDate.of(2026, 3, 31), 1_010));

        WorkRow row = read("2026-01-12;Nordtelefon;-123");

        assertThat(row.proposal().parts()).extracting(ProposalPart::id).containsExactly(posted);
    }

    @Test
    @DisplayName("K22: of many rows that wait, one that is not shown still contends for an entry")
    void manyRows() {
        golden.post("260110", "6212", GoldenBank.BANK, "123", "Nordtelefon");
        String[] rows = new String[602];
        rows[0] = "2026-01-10;Nordtelefon;-123";
        for (int i = 1; i <= 600; i++) {
            rows[i] = "2026-01-10;Rad %d;-%d".formatted(i, 1_000 + i);
        }
        rows[601] = "2026-01-10;Nordtelefon igen;-123";
        golden.readTable(golden.account, rows);

        BankWork work = golden.work(BankTab.TODO);

        assertThat(work.rows()).hasSize(500);
        assertThat(work.more()).isTrue();
        assertThat(work.counts()).containsEntry(BankTab.TODO, 602L).containsEntry(BankTab.SURE, 0L);
    }

    @Test
    @DisplayName("K22: only rows as they were shown are taken together")
    void shown() {
        learn("6212", "2026-01-20;Autogiro Nordtelefon;-499", "2026-02-20;Autogiro Nordtelefon;-499");
        ShownRow march = golden.shown(read("2026-03-20;Autogiro Nordtelefon;-499"));
        golden.readTable(golden.account, "2026-03-21;Autogiro Nordtelefon;-501");

        Refused.with(BankBooksError.NOTHING_SURE, () -> matchSure(new ShownRow(march.id(), march.version() + 1)));
        assertThat(matchSure(march)).isEqualTo(1);
        assertThat(golden.waiting()).hasSize(1);
    }

    private int version(String account) {
        return golden.shop
                .ask(() -> golden.shop.get(AccountService.class).get(account))
                .version();
    }

    @Test
    @DisplayName("K22: what the books would refuse is not sure, and the reason says the way")
    void refusedByBooks() {
        learn("6212", "2026-01-20;Autogiro Nordtelefon;-499", "2026-02-20;Autogiro Nordtelefon;-499");
        WorkRow march = read("2026-03-20;Autogiro Nordtelefon;-499");
        golden.shop.tell(() -> golden.shop.get(AccountService.class).close("6212", version("6212")));
        assertThat(golden.row(march.id()).row().proposal().reason()).isEqualTo(Reason.ACCOUNT_NOT_OPEN);
        golden.shop.tell(() ->
                golden.shop.get(PeriodService.class).lock(new PeriodRef(YearMonth.of(2026, 3), false), "Klart ändå"));

        assertThat(golden.row(march.id()).row().proposal())
                .extracting(Proposal::reason, Proposal::certainty)
                .containsExactly(Reason.DAY_LOCKED, Certainty.LIKELY);
    }
}
