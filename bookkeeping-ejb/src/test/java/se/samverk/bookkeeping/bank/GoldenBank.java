package se.samverk.bookkeeping.bank;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bank.BankAccountForm;
import se.samverk.bank.BankAccountKind;
import se.samverk.bank.BankService;
import se.samverk.bank.ReadStatement;
import se.samverk.bank.SentStatement;
import se.samverk.bookkeeping.bank.MatchForm.AccountPart;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.GoldenBooks;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.ledger.YearDays;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.shared.Amount;
import se.samverk.stage.Database;
import se.samverk.statement.Statements;

/** The bank of the made-up bicycle shop: its account, and the right entry of each row. */
final class GoldenBank {

    static final String IBAN = "SE19 9900 0000 0000 0001 2345";
    static final String BANK = "1930";

    final CompanyOnStage shop;
    final String account;

    private final Map<String, JsonObject> entries = new HashMap<>();
    private final Map<String, String> entryOfRow = new HashMap<>();

    GoldenBank(Database database) {
        shop = new CompanyOnStage(database);
        shop.server.inTransaction(this::open);
        GoldenBooks.json("entries.json")
                .asJsonObject()
                .getJsonArray("entries")
                .getValuesAs(JsonObject.class)
                .forEach(entry -> entries.put(entry.getString("id"), entry));
        matching().forEach(row -> entryOfRow.put(row.getString("reference"), row.getString("entry")));
        account = shop.ask(() -> shop.get(BankBooksService.class)
                .add(new BankAccountForm("Företagskonto", BankAccountKind.IBAN, IBAN), new LedgerForm(BANK, null)));
    }

    private void open() {
        shop.get(FiscalYears.class)
                .open(
                        keeper(),
                        LegalForm.LIMITED_COMPANY,
                        YearDays.ofFirst(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        GoldenBooks.lines("accounts.csv")
                .forEach(cells -> shop.get(Accounts.class)
                        .add(
                                shop.company,
                                AccountForm.of(cells[0], cells[1], cells.length > 2 ? cells[2] : null, null)));
        JsonObject opening = GoldenBooks.json("opening-balances.json").asJsonObject();
        shop.get(Balances.class)
                .setOpening(
                        shop.company,
                        opening.keySet().stream()
                                .collect(Collectors.toMap(
                                        number -> number, number -> Amount.of(opening.getString(number)))));
    }

    private Keeper keeper() {
        return new Keeper(shop.company, shop.caller.userId());
    }

    private static List<JsonObject> matching() {
        try (InputStream stream = Statements.class.getResourceAsStream("golden/matching.json")) {
            return Json.createReader(stream).readObject().getJsonArray("rows").getValuesAs(JsonObject.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ReadStatement read(String name) {
        return shop.ask(
                () -> shop.get(BankService.class).read(account, new SentStatement(name, Statements.golden(name))));
    }

    /** A table as the pages of banks give it. */
    ReadStatement readTable(String to, String... rows) {
        String table = "Datum;Text;Belopp\n" + String.join("\n", rows) + "\n";
        return shop.ask(() -> shop.get(BankService.class)
                .read(to, new SentStatement("rader.csv", table.getBytes(StandardCharsets.UTF_8))));
    }

    String add(String iban, String ledger) {
        return shop.ask(() -> shop.get(BankBooksService.class)
                .add(new BankAccountForm("Konto " + ledger, BankAccountKind.IBAN, iban), new LedgerForm(ledger, null)));
    }

    /** Posts two lines. */
    String post(String day, String debit, String credit, String amount, String text) {
        return shop.ask(() -> shop.get(EntryService.class)
                .post(new EntryForm(
                        "A",
                        day,
                        text,
                        null,
                        null,
                        null,
                        List.of(
                                new LineForm(debit, amount, null, null, null, null),
                                new LineForm(credit, null, amount, null, null, null)),
                        List.of())));
    }

    /** Posts so many entries of the bank, each of another amount. */
    void postMany(LocalDate day, int count) {
        for (int i = 1; i <= count; i++) {
            List<NewLine> lines = List.of(
                    NewLine.of(BANK, Amount.of(-10_000 - i + "")), NewLine.of("6250", Amount.of(10_000 + i + "")));
            shop.get(Ledger.class)
                    .post(keeper(), new NewEntry("A", day, EntryKind.ORDINARY, "Porto", null, null, null, lines));
            shop.server.entities().flush();
            shop.server.entities().clear();
        }
    }

    ShownRow shown(WorkRow row) {
        return new ShownRow(row.id(), row.version());
    }

    ReadStatement read() {
        return read("kontoutdrag-2026-q1.csv");
    }

    BankWork work(BankTab tab) {
        return work(account, tab);
    }

    BankWork work(String of, BankTab tab) {
        return shop.ask(() -> shop.get(BankBooksService.class).work(of, tab));
    }

    BankEquation equation() {
        return work(BankTab.TODO).overview().equation();
    }

    /** The rows that wait, the earliest first. */
    List<WorkRow> waiting() {
        List<WorkRow> rows = new ArrayList<>(work(BankTab.TODO).rows());
        rows.sort(Comparator.comparing(WorkRow::day).thenComparing(WorkRow::id));
        return rows;
    }

    RowView row(String text, LocalDate day) {
        WorkRow row = Stream.of(BankTab.TODO, BankTab.HELD, BankTab.MATCHED)
                .flatMap(tab -> work(tab).rows().stream())
                .filter(each -> each.text().startsWith(text) && each.day().equals(day))
                .findFirst()
                .orElseThrow();
        return row(row.id());
    }

    RowView row(String id) {
        return shop.ask(() -> shop.get(BankBooksService.class).row(id));
    }

    void match(WorkRow row, MatchForm form) {
        shop.tell(() -> shop.get(BankBooksService.class).match(row.id(), form, row.version()));
    }

    /** Posts entries that are not of the bank, or all. */
    void post(Predicate<JsonObject> which) {
        entries.values().stream()
                .sorted(Comparator.comparing((JsonObject entry) -> entry.getString("date"))
                        .thenComparing(entry -> entry.getString("series"))
                        .thenComparing(entry -> entry.getInt("number")))
                .filter(which)
                .forEach(this::post);
    }

    /** Whether it is made of a row, or corrects one that is. */
    static boolean isOfBank(JsonObject entry) {
        return entry.containsKey("bankRow") || entry.containsKey("reverses") || entry.containsKey("corrects");
    }

    private void post(JsonObject entry) {
        LocalDate day = LocalDate.parse(entry.getString("date"));
        shop.server.inTransaction(() -> shop.get(Ledger.class).post(keeper(), newEntry(entry, day)));
    }

    /** In March the shop finds that it has posted a taxi as office supplies. */
    void correctTheTaxi() {
        String wrong =
                row("KORT TAXI", LocalDate.of(2026, 1, 21)).matches().get(0).entryId();
        JsonObject right = entries.values().stream()
                .filter(entry -> entry.containsKey("corrects"))
                .findFirst()
                .orElseThrow();
        List<LineForm> lines = lines(right).entrySet().stream()
                .map(line -> new LineForm(
                        line.getKey(),
                        line.getValue().debit().toString(),
                        line.getValue().credit().toString(),
                        null,
                        null,
                        null))
                .toList();
        shop.tell(() -> shop.get(EntryService.class)
                .correct(
                        wrong,
                        new EntryForm(
                                "A",
                                right.getString("date"),
                                right.getString("text"),
                                null,
                                null,
                                null,
                                lines,
                                List.of())));
    }

    private static NewEntry newEntry(JsonObject entry, LocalDate day) {
        return new NewEntry(
                entry.getString("series"),
                day,
                EntryKind.ORDINARY,
                entry.getString("text"),
                null,
                null,
                null,
                lines(entry).entrySet().stream()
                        .map(line -> NewLine.of(line.getKey(), line.getValue()))
                        .toList());
    }

    /** The lines of an entry by account, as they are right. */
    private static Map<String, Amount> lines(JsonObject entry) {
        JsonArray lines = entry.getJsonArray("lines");
        return lines.getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(
                        line -> line.getString("account"),
                        line -> Amount.of(line.getString("amount")),
                        Amount::plus,
                        LinkedHashMap::new));
    }

    JsonObject entryOf(String bankReference) {
        return entries.get(entryOfRow.get(bankReference));
    }

    /** What is right for a row, without the line of the bank. */
    Map<String, Amount> right(WorkRow row) {
        Map<String, Amount> right = lines(entryOf(row));
        right.remove(BANK);
        return right;
    }

    private JsonObject entryOf(WorkRow row) {
        return matching().stream()
                .filter(each -> each.getString("date").equals(row.day().toString())
                        && each.getString("amount").equals(row.amount().toString())
                        && each.getString("text").equals(row.text()))
                .findFirst()
                .map(each -> entries.get(each.getString("entry")))
                .orElseThrow();
    }

    /** Explains a row by the accounts that are right, as somebody types them. */
    void matchByHand(WorkRow row) {
        List<AccountPart> parts = right(row).entrySet().stream()
                .map(line -> new AccountPart(
                        line.getKey(), (row.isIn() ? line.getValue().negated() : line.getValue()).toString(), null))
                .toList();
        match(row, new MatchForm(List.of(), List.of(), parts, null, List.of()));
    }

    /** What is proposed for a row: amounts by account, as they would be posted. */
    Map<String, Amount> proposed(WorkRow row) {
        Map<String, OpenItem> items = row(row.id()).items().stream()
                .collect(Collectors.toMap(item -> item.item().id(), RowView.Item::item));
        return row.proposal().parts().stream()
                .collect(Collectors.toMap(
                        part -> part.isItem() ? items.get(part.id()).account() : part.id(),
                        part -> part.amount().negated()));
    }

    static boolean isIn(WorkRow row, Month month) {
        return row.day().getMonth() == month;
    }
}
