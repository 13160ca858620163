package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bank.BankError;
import se.samverk.bank.BankRowState;
import se.samverk.bank.BankRowTopic;
import se.samverk.bookkeeping.bank.MatchForm.AccountPart;
import se.samverk.bookkeeping.bank.MatchForm.EntryPart;
import se.samverk.bookkeeping.bank.MatchForm.ItemPart;
import se.samverk.bookkeeping.entry.EntryError;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.entry.EntryView;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.Topic;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentService;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.LocalText;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Desk;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.WaitingTask;

/** Rows of the bank are explained by entries, over both databases. */
@OnBothDatabases
class MatchingStoryTest {

    private static final LocalDate RENT_DAY = LocalDate.of(2026, 1, 2);

    @Parameter
    TestDatabase database;

    private GoldenBank golden;

    @BeforeEach
    void begin() {
        golden = new GoldenBank(Database.of(database, getClass()));
        golden.read();
    }

    private RowView rent() {
        return golden.row("BG 990-0010 VINTERV", RENT_DAY);
    }

    private RowView row(RowView before) {
        return golden.row(before.row().id());
    }

    /** An entry of 1930 and another account, as somebody posts it by hand; positive comes in. */
    private String post(String day, String account, String amount) {
        boolean in = !amount.startsWith("-");
        String plain = amount.replace("-", "");
        return golden.shop.ask(() -> golden.shop
                .get(EntryService.class)
                .post(new EntryForm(
                        "A",
                        day,
                        "Förd för hand",
                        null,
                        null,
                        null,
                        List.of(
                                new LineForm(GoldenBank.BANK, in ? plain : null, in ? null : plain, null, null, null),
                                new LineForm(account, in ? null : plain, in ? plain : null, null, null, null)),
                        List.of())));
    }

    private EntryView entry(String id) {
        return golden.shop.ask(() -> golden.shop.get(EntryService.class).view(id));
    }

    private static List<String> lines(EntryView entry) {
        return entry.lines().stream()
                .map(line -> line.account() + " " + line.amount())
                .toList();
    }

    private static MatchForm accounts(AccountPart... parts) {
        return new MatchForm(List.of(), List.of(), List.of(parts), null, List.of());
    }

    private static MatchForm entries(EntryPart... parts) {
        return new MatchForm(List.of(parts), List.of(), List.of(), null, List.of());
    }

    private void undo(RowView row) {
        golden.shop.tell(() -> golden.shop
                .get(BankBooksService.class)
                .undo(row.row().id(), row.row().version()));
    }

    @Test
    @DisplayName("K20: a row becomes an entry of its day by accounts, VAT apart, with what it is based on")
    void posted() {
        RowView rent = rent();

        golden.match(rent.row(), accounts(new AccountPart("5010 Lokalhyra", "17 500,00", "25")));

        RowView matched = row(rent);
        assertThat(matched.row().state()).isEqualTo(BankRowState.DONE);
        EntryView entry = entry(matched.matches().get(0).entryId());
        assertThat(lines(entry)).containsExactly("1930 -17500.00", "5010 14000.00", "2641 3500.00");
        assertThat(entry.entry().name()).isEqualTo("B 1");
        assertThat(entry.entry().day()).isEqualTo(RENT_DAY);
        assertThat(entry.entry().description()).isEqualTo("BG 990-0010 VINTERV FASTIGH");
        assertThat(entry.document()).isEqualTo("Företagskonto 2026-01-02 2026010200001");
        assertThat(golden.shop.server.audit(golden.shop.company, rent.row().id()))
                .extracting(row -> row[0])
                .containsExactly("BANK_ROW_MATCHED");
    }

    @Test
    @DisplayName("K20: what comes in has its VAT on the account of its rate")
    void outputVat() {
        RowView cash = golden.row("INSATTNING SERVICEBOX", LocalDate.of(2026, 1, 30));

        golden.match(cash.row(), accounts(new AccountPart("3001", "4500", "12")));

        assertThat(lines(entry(row(cash).matches().get(0).entryId())))
                .containsExactly("1930 4500.00", "3001 -4017.86", "2621 -482.14");
    }

    @Test
    @DisplayName("K20: an entry that is there explains its row, and nothing is posted again")
    void existing() {
        String entry = post("260103", "5010", "-17500");
        RowView rent = rent();
        assertThat(rent.row().proposal().certainty()).isEqualTo(Certainty.SURE);
        assertThat(rent.row().proposal().reason()).isEqualTo(Proposal.Reason.ENTRY_SAME_AMOUNT);

        golden.match(rent.row(), MatchForm.of(rent.row().proposal(), false));

        assertThat(row(rent).matches())
                .extracting(RowView.Match::entryId, RowView.Match::posted)
                .containsExactly(tuple(entry, false));
        assertThat(golden.equation().entries()).isEqualTo(Amount.ZERO);
        RowView february = golden.row("BG 990-0010 VINTERV", LocalDate.of(2026, 2, 2));
        Refused.with(
                BankBooksError.ENTRY_MATCHED,
                () -> golden.match(february.row(), entries(new EntryPart(entry, "17500"))));
    }

    @Test
    @DisplayName("K20: a row is explained by several entries, and an entry by several rows, each in part")
    void inPart() {
        String first = post("260102", "5010", "-10000");
        String second = post("260102", "5010", "-20000");
        RowView january = rent();

        golden.match(january.row(), entries(new EntryPart(first, "10000")));
        assertThat(row(january).row().rest()).isEqualTo(Amount.of("-7500.00"));
        golden.match(row(january).row(), entries(new EntryPart(second, "7500")));
        assertThat(row(january).row().state()).isEqualTo(BankRowState.DONE);

        RowView february = golden.row("BG 990-0010 VINTERV", LocalDate.of(2026, 2, 2));
        assertThat(february.entries())
                .extracting(OpenEntry::id, OpenEntry::amount)
                .containsExactly(tuple(second, Amount.of("-12500.00")));
        golden.match(february.row(), entries(new EntryPart(second, "12500")));
        assertThat(row(february).row().rest()).isEqualTo(Amount.of("-5000.00"));
        assertThat(golden.equation().entries()).isEqualTo(Amount.ZERO);
    }

    @Test
    @DisplayName("K20: an invoice is paid with the difference on an account, and another in part, which stays open")
    void items() {
        golden.post(entry -> !GoldenBank.isOfBank(entry));
        RowView abroad = golden.row("UTLANDSBET RADWERK", LocalDate.of(2026, 2, 13));
        RowView.Item invoice = item(abroad, "Radwerk");

        golden.match(
                abroad.row(),
                new MatchForm(
                        List.of(),
                        List.of(new ItemPart(invoice.kind(), invoice.item().id(), "46116")),
                        List.of(new AccountPart("7960", "294", null)),
                        "Radwerk RE-40017",
                        List.of()));
        assertThat(lines(entry(row(abroad).matches().get(0).entryId())))
                .containsExactly("1930 -46410.00", "2440 46116.00", "7960 294.00");

        RowView part = golden.row("BG INBET KRONSKOGENS", LocalDate.of(2026, 3, 10));
        RowView.Item large = item(part, "Kronskogens");
        golden.match(part.row(), MatchForm.of(part.row().proposal(), true));
        RowView later = golden.row("UTL INBET FJORDSYKKEL", LocalDate.of(2026, 3, 5));
        assertThat(item(later, "Kronskogens").item().rest())
                .isEqualTo(large.item().rest().minus(Amount.of("10000.00")));
        Refused.with(
                BankBooksError.ITEM_PAID,
                () -> golden.match(
                        abroadAgain(),
                        new MatchForm(
                                List.of(),
                                List.of(new ItemPart(
                                        invoice.kind(), invoice.item().id(), "1")),
                                List.of(),
                                null,
                                List.of())));
    }

    private WorkRow abroadAgain() {
        return golden.row("UTLANDSBET FORMOSA", LocalDate.of(2026, 3, 6)).row();
    }

    private static RowView.Item item(RowView row, String name) {
        return row.items().stream()
                .filter(item -> item.item().name().contains(name))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    @Test
    @DisplayName("K20: what is more than the row, nothing, the same twice, or of a version that is old is refused")
    void refused() {
        RowView rent = rent();
        Refused.at(
                "accounts",
                BankBooksError.MATCH_TOO_MUCH,
                () -> golden.match(rent.row(), accounts(new AccountPart("5010", "17500,01", null))));
        Refused.at("accounts", BankBooksError.MATCH_EMPTY, () -> golden.match(rent.row(), accounts()));
        Refused.at(
                "accounts.0.amount",
                CommonError.REQUIRED,
                () -> golden.match(rent.row(), accounts(new AccountPart("5010", "", null))));
        Refused.at(
                "accounts.0.vatRate",
                CommonError.INVALID_CHOICE,
                () -> golden.match(rent.row(), accounts(new AccountPart("5010", "17500", "7"))));
        Refused.at(
                "lines.1.account",
                LedgerError.ACCOUNT_UNKNOWN,
                () -> golden.match(rent.row(), accounts(new AccountPart("9999", "17500", null))));
        String entry = post("260102", "5010", "-10000");
        Refused.with(
                BankBooksError.MATCH_TWICE,
                () -> golden.match(rent.row(), entries(new EntryPart(entry, "1"), new EntryPart(entry, "2"))));

        golden.match(rent.row(), accounts(new AccountPart("5010", "17500", "25")));
        Refused.with(
                CommonError.STALE, () -> golden.match(rent.row(), accounts(new AccountPart("5010", "17500", "25"))));
        Refused.at(
                "accounts",
                BankBooksError.MATCH_TOO_MUCH,
                () -> golden.match(row(rent).row(), accounts(new AccountPart("5010", "17500", "25"))));
    }

    @Test
    @DisplayName("K20: what an entry has on an account by several lines is one item, and paid once")
    void linesOfOneItem() {
        golden.shop.ask(() -> golden.shop
                .get(EntryService.class)
                .post(new EntryForm(
                        "L",
                        "260301",
                        "Nordtelefon mars",
                        null,
                        null,
                        null,
                        List.of(
                                new LineForm("2440", null, "300", null, null, null),
                                new LineForm("2440", null, "199", null, null, null),
                                new LineForm("6212", "499", null, null, null, null)),
                        List.of())));
        golden.readTable(golden.account, "2026-03-20;Autogiro Nordtelefon;-499");
        WorkRow row = golden.waiting().stream()
                .filter(each -> each.amount().equals(Amount.of("-499.00")))
                .findFirst()
                .orElseThrow();
        assertThat(golden.row(row.id()).items())
                .extracting(item -> item.item().rest())
                .containsExactly(Amount.of("-499.00"));

        golden.match(row, MatchForm.of(row.proposal(), false));

        assertThat(golden.row(rent().row().id()).items()).isEmpty();
    }

    @Test
    @DisplayName("K20: rows, entries and items of another company are not there")
    void foreign() {
        GoldenBank other = new GoldenBank(Database.of(database, getClass()));
        other.read();
        String entryOfOther = other.post("260102", "5010", GoldenBank.BANK, "17500", "Hyra");
        WorkRow rowOfOther = other.waiting().get(0);

        Refused.with(
                CommonError.NOT_FOUND,
                () -> golden.match(rowOfOther, accounts(new AccountPart("5010", "17500", "25"))));
        Refused.with(
                BankBooksError.ENTRY_MATCHED,
                () -> golden.match(rent().row(), entries(new EntryPart(entryOfOther, "17500"))));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> golden.match(
                        rent().row(),
                        new MatchForm(
                                List.of(),
                                List.of(new ItemPart(LedgerItems.KIND, entryOfOther + " 2440", "17500")),
                                List.of(),
                                null,
                                List.of())));
    }

    @Test
    @DisplayName("K20, K6: the entry of a row stands on documents that are chosen")
    void documents() {
        String receipt = golden.shop.ask(() -> golden.shop
                .get(DocumentService.class)
                .handIn(new DocumentForm(
                        UUID.randomUUID().toString(),
                        "Hyra",
                        List.of(new SentFile("a.jpg", SampleFiles.jpeg(30, 30))))));
        RowView rent = rent();

        golden.match(
                rent.row(),
                new MatchForm(
                        List.of(), List.of(), List.of(new AccountPart("5010", "17500", "25")), null, List.of(receipt)));

        assertThat(golden.shop.ask(() -> golden.shop.get(DocumentService.class).waiting()))
                .isZero();
        RowView february = golden.row("BG 990-0010 VINTERV", LocalDate.of(2026, 2, 2));
        Refused.at(
                "documents",
                EntryError.DOCUMENT_IN_BOOKS,
                () -> golden.match(
                        february.row(),
                        new MatchForm(
                                List.of(),
                                List.of(),
                                List.of(new AccountPart("5010", "17500", "25")),
                                null,
                                List.of(receipt))));
    }

    @Test
    @DisplayName("K21: taking back reverses what was posted of a row, and leaves what was there")
    void undone() {
        RowView rent = rent();
        golden.match(rent.row(), accounts(new AccountPart("5010", "17500", "25")));
        String posted = row(rent).matches().get(0).entryId();
        Refused.with(CommonError.STALE, () -> undo(rent));

        undo(row(rent));

        assertThat(row(rent).row().state()).isEqualTo(BankRowState.OPEN);
        assertThat(row(rent).row().rest()).isEqualTo(rent.row().amount());
        assertThat(entry(posted).reversedBy()).isNotNull();
        assertThat(golden.equation().entries()).isEqualTo(Amount.ZERO);
        assertThat(golden.shop.server.audit(golden.shop.company, rent.row().id()))
                .extracting(row -> row[0])
                .containsExactly("BANK_ROW_MATCHED", "BANK_ROW_UNMATCHED");

        String there = post("260103", "5010", "-17500");
        golden.match(row(rent).row(), entries(new EntryPart(there, "17500")));
        undo(row(rent));
        assertThat(entry(there).reversedBy()).isNull();
        assertThat(row(rent).entries()).extracting(OpenEntry::id).containsExactly(there);
    }

    @Test
    @DisplayName("K21: what was paid is open again when it is taken back")
    void unpaid() {
        golden.post(entry -> !GoldenBank.isOfBank(entry));
        RowView payment = golden.row("BG 990-0051 BYGGMONTAGE", LocalDate.of(2026, 3, 4));
        golden.match(payment.row(), MatchForm.of(payment.row().proposal(), false));
        assertThat(abroadItems()).noneMatch(name -> name.contains("Byggmontage"));

        undo(row(payment));

        assertThat(abroadItems()).anyMatch(name -> name.contains("Byggmontage"));
    }

    private List<String> abroadItems() {
        return golden.row("UTLANDSBET FORMOSA", LocalDate.of(2026, 3, 6)).items().stream()
                .map(item -> item.item().name())
                .toList();
    }

    @Test
    @DisplayName("K21: an entry that somebody reverses explains no row any more; what is right in its place does")
    void reversedElsewhere() {
        RowView rent = rent();
        golden.match(rent.row(), accounts(new AccountPart("5010", "17500", "25")));
        String posted = row(rent).matches().get(0).entryId();
        golden.shop.ask(() -> golden.shop.get(EntryService.class).reverse(posted, "260331"));
        assertThat(row(rent).row().state()).isEqualTo(BankRowState.OPEN);

        RowView taxi = golden.row("KORT TAXI", LocalDate.of(2026, 1, 21));
        golden.matchByHand(taxi.row());
        golden.correctTheTaxi();
        assertThat(row(taxi).row().state()).isEqualTo(BankRowState.DONE);
        assertThat(lines(entry(row(taxi).matches().get(0).entryId()))).contains("5800 1000.00", "2641 60.00");
    }

    @Test
    @DisplayName(
            "K21: an entry that has paid an invoice is not corrected by itself, for the invoice would be paid twice")
    void paidEntryCorrected() {
        golden.post(entry -> !GoldenBank.isOfBank(entry));
        RowView payment = golden.row("BG 990-0051 BYGGMONTAGE", LocalDate.of(2026, 3, 4));
        golden.match(payment.row(), MatchForm.of(payment.row().proposal(), false));
        String posted = row(payment).matches().get(0).entryId();

        Refused.with(
                BankBooksError.ENTRY_PAYS,
                () -> golden.shop.ask(() -> golden.shop
                        .get(EntryService.class)
                        .correct(
                                posted,
                                new EntryForm(
                                        "A",
                                        "260304",
                                        "Annan text",
                                        null,
                                        null,
                                        null,
                                        List.of(
                                                new LineForm(GoldenBank.BANK, null, "18000", null, null, null),
                                                new LineForm("2440", "18000", null, null, null, null)),
                                        List.of()))));

        assertThat(row(payment).row().state()).isEqualTo(BankRowState.DONE);
        assertThat(abroadItems()).noneMatch(name -> name.contains("Byggmontage"));
    }

    @Test
    @DisplayName("K20: what is bought has input VAT and what is sold output VAT, also when it is given back")
    void refundVat() {
        golden.readTable(golden.account, "2026-03-02;Hyra ater;1250", "2026-03-03;Kund ater;-125");
        assertThat(lines(posted("Hyra ater", "5010", "1250")))
                .containsExactly("1930 1250.00", "5010 -1000.00", "2641 -250.00");
        assertThat(lines(posted("Kund ater", "3960", "125")))
                .containsExactly("1930 -125.00", "3960 100.00", "2611 25.00");
    }

    private EntryView posted(String text, String account, String amount) {
        WorkRow row = golden.waiting().stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow();
        golden.match(row, accounts(new AccountPart(account, amount, "25")));
        return entry(golden.row(row.id()).matches().get(0).entryId());
    }

    @Test
    @DisplayName("K22: what fits several is a choice that is never posted by itself")
    void choice() {
        for (int invoice = 0; invoice < 5; invoice++) {
            String debt = "2026011" + invoice;
            golden.shop.ask(() -> golden.shop
                    .get(EntryService.class)
                    .post(new EntryForm(
                            "L",
                            debt,
                            "Byggmontage " + debt,
                            null,
                            null,
                            null,
                            List.of(
                                    new LineForm("2440", null, "18000", null, null, null),
                                    new LineForm("5010", "18000", null, null, null, null)),
                            List.of())));
        }

        RowView row = golden.row("BG 990-0051 BYGGMONTAGE", LocalDate.of(2026, 3, 4));

        assertThat(row.row().proposal()).isEqualTo(Proposal.choice(Proposal.Reason.ITEMS_SEVERAL, 5));
        assertThat(row.items()).hasSize(5);
        Refused.with(
                BankBooksError.NOTHING_SURE,
                () -> golden.shop.ask(() -> golden.shop
                        .get(BankBooksService.class)
                        .matchSure(golden.account, List.of(golden.shown(row.row())))));
    }

    @Test
    @DisplayName("K22: two entries of an amount, or two rows for one entry, are nothing sure")
    void contended() {
        post("260102", "5010", "-17500");
        post("260103", "5010", "-17500");
        assertThat(golden.row("BG 990-0010 VINTERV", RENT_DAY).row().proposal().certainty())
                .isEqualTo(Certainty.SURE);
        post("260102", "5010", "-17500");
        assertThat(golden.row("BG 990-0010 VINTERV", RENT_DAY).row().proposal().certainty())
                .isEqualTo(Certainty.CHOICE);

        golden.readTable(golden.account, "2026-03-16;Porto;-77", "2026-03-18;Porto;-77");
        post("260317", "6250", "-77");
        assertThat(golden.work(BankTab.TODO).rows())
                .filteredOn(row -> row.text().equals("Porto"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.proposal().certainty()).isEqualTo(Certainty.LIKELY));
    }

    @Test
    @DisplayName("K23: bank less books is what rows and entries leave open, and what remains is told")
    void equation() {
        BankEquation before = golden.equation();
        assertThat(before.difference()).isEqualTo(before.rows());
        assertThat(before.isExplained()).isTrue();
        assertThat(before.isAgreed()).isFalse();

        post("260201", "6570", "-100");
        BankEquation extra = golden.equation();
        assertThat(extra.entries()).isEqualTo(Amount.of("-100.00"));
        assertThat(extra.unexplained()).isEqualTo(Amount.ZERO);

        golden.shop.tell(() -> golden.shop
                .get(BankBooksService.class)
                .change(golden.account, "Företagskonto", new LedgerForm(GoldenBank.BANK, LocalDate.of(2026, 3, 1))));
        BankEquation later = golden.equation();
        assertThat(later.rowCount()).isEqualTo(23);
        assertThat(later.unexplained())
                .isEqualTo(before.rows().minus(later.rows()).plus(Amount.of("100.00")));
        RowView rent = golden.row("BG 990-0010 VINTERV", LocalDate.of(2026, 3, 2));
        assertThat(rent.row().state()).isEqualTo(BankRowState.OPEN);
    }

    @Test
    @DisplayName("K24: a row waits with its reason, is asked about, and goes on")
    void held() {
        RowView rent = rent();
        golden.shop.tell(() -> golden.shop
                .get(BankBooksService.class)
                .hold(rent.row().id(), "Vilken lokal?", rent.row().version()));

        RowView held = row(rent);
        assertThat(held.row().state()).isEqualTo(BankRowState.HELD);
        assertThat(held.row().reason()).isEqualTo("Vilken lokal?");
        assertThat(golden.work(BankTab.HELD).rows()).hasSize(1);
        assertThat(golden.shop.ask(() -> golden.shop
                        .get(QuestionService.class)
                        .name(new Topic(BankRowTopic.CODE, rent.row().id()))))
                .isEqualTo("2026-01-02 BG 990-0010 VINTERV FASTIGH -17500.00");
        assertThat(waiting()).extracting(WaitingTask::count).containsExactly(65L);

        golden.shop.tell(
                () -> golden.shop.get(BankBooksService.class).resume(rent.row().id()));
        golden.match(row(rent).row(), accounts(new AccountPart("5010", "17500", "25")));
        RowView done = row(rent);
        Refused.with(
                BankError.BANK_ROW_EXPLAINED,
                () -> golden.shop.tell(() -> golden.shop
                        .get(BankBooksService.class)
                        .hold(done.row().id(), "Sent", done.row().version())));
        assertThat(golden.shop.server.audit(golden.shop.company, rent.row().id()))
                .extracting(row -> row[0])
                .containsExactly("BANK_ROW_HELD", "BANK_ROW_RESUMED", "BANK_ROW_MATCHED");
        assertThat(golden.waiting())
                .filteredOn(row -> GoldenBank.isIn(row, Month.JANUARY))
                .hasSize(19);
    }

    private List<WaitingTask> waiting() {
        List<DividedTask> tasks = List.of(new DividedTask("bank", new LocalText("Bank", "Bank"), Set.of(Side.CLIENT)));
        return Stream.of(Side.values())
                .map(side ->
                        new Desk(golden.shop.company, new Admission(Reach.WORK, side, ServiceRole.WRITER, null, tasks)))
                .flatMap(desk -> golden
                        .shop
                        .server
                        .inTransaction(
                                () -> golden.shop.get(WaitingBankRows.class).of("eva", List.of(desk)))
                        .stream())
                .toList();
    }
}
