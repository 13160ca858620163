package se.samverk.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import se.samverk.bank.BankAccountForm;
import se.samverk.bank.BankAccountKind;
import se.samverk.bank.BankService;
import se.samverk.bank.SentStatement;
import se.samverk.bookkeeping.bank.BankBooksService;
import se.samverk.bookkeeping.bank.BankTab;
import se.samverk.bookkeeping.bank.LedgerForm;
import se.samverk.bookkeeping.bank.OpenEntry;
import se.samverk.bookkeeping.bank.ShownRow;
import se.samverk.receipt.ReceiptService;
import se.samverk.receipt.ReceiptTab;
import se.samverk.receipt.ReceiptView;
import se.samverk.shared.Amount;
import se.samverk.shared.Time;

/** The bank of a café: three months whose rows are matched, and some days that wait. */
@ApplicationScoped
public class DemonstrationBank {

    private static final String ACCOUNT = "1930";
    private static final String IBAN = "SE4550000000058398257466";
    private static final int MONTHS = 3;

    @Inject
    Clock clock;

    @Inject
    BankService bank;

    @Inject
    BankBooksService books;

    @Inject
    ReceiptService receipts;

    /** A row as the bank writes it. */
    private record Row(LocalDate day, String text, Amount amount) {

        private String line(Amount balance) {
            return String.join(";", day.toString(), day.toString(), text, amount.toString(), balance.toString());
        }
    }

    /** Adds the account, reads a file of its bank, and matches what is in the books. */
    void open() {
        LocalDate since = Time.today(clock).withDayOfMonth(1).minusMonths(MONTHS);
        String account = books.add(
                new BankAccountForm("Företagskonto", BankAccountKind.IBAN, IBAN), new LedgerForm(ACCOUNT, since));
        List<OpenEntry> entries = books.entries(account);
        Amount before = books.account(account)
                .equation()
                .books()
                .minus(Amount.sum(entries.stream().map(OpenEntry::amount).toList()));
        List<Row> rows = new ArrayList<>(entries.stream()
                .map(entry -> new Row(entry.day(), text(entry), entry.amount()))
                .toList());
        rows.addAll(waiting());
        rows.sort(Comparator.comparing(Row::day));
        bank.read(account, new SentStatement("kontoutdrag.csv", table(before, rows)));
        books.matchSure(
                account,
                books.work(account, BankTab.SURE).rows().stream()
                        .map(row -> new ShownRow(row.id(), row.version()))
                        .toList());
        books.work(account, BankTab.LOOK).rows().stream()
                .filter(row -> row.text().startsWith("SWISH"))
                .forEach(row ->
                        books.hold(row.id(), "Vad är Swish 1 250 kr? Frågan är ställd till Eva.", row.version()));
        sayOfReceipts();
    }

    /** Wages and rent need no receipt; one purchase was private; the others wait for the client. */
    private void sayOfReceipts() {
        say("LÖNER", row -> receipts.notNeeded(row, true));
        say("SANDVIKA FASTIGHETER AB", row -> receipts.notNeeded(row, true));
        say("KORT ICA TORGET", receipts::privately);
    }

    private void say(String text, Consumer<String> answer) {
        receipts.list(ReceiptTab.MISSING).stream()
                .map(ReceiptView::row)
                .filter(row -> row.text().equals(text))
                .findFirst()
                .ifPresent(row -> answer.accept(row.rowId()));
    }

    private static String text(OpenEntry entry) {
        String who = entry.counterparty() == null ? entry.description() : entry.counterparty();
        return who.toUpperCase(Locale.ROOT);
    }

    /**
     * What the bank has booked since: some as every month, some new. None has the amount of an entry, which it would be told to be
     * in the days after a month.
     */
    private List<Row> waiting() {
        LocalDate today = Time.today(clock);
        return List.of(
                new Row(today.minusDays(5), "SANDVIKA ENERGI AB", Amount.of("-3985")),
                new Row(today.minusDays(4), "KORT ICA TORGET", Amount.of("-816")),
                new Row(today.minusDays(3), "BG INBET FJÄLLBYN KONFERENS", Amount.of("18000")),
                new Row(today.minusDays(2), "SWISH TILL EVA", Amount.of("-1250")),
                new Row(today.minusDays(1), "BANKEN", Amount.of("-195")));
    }

    /** As a bank gives it on its pages, the latest first. */
    private static byte[] table(Amount before, List<Row> rows) {
        List<String> lines = new ArrayList<>();
        Amount balance = before;
        for (Row row : rows) {
            balance = balance.plus(row.amount());
            lines.add(0, row.line(balance));
        }
        lines.add(0, "Bokföringsdag;Valutadag;Text;Belopp;Saldo");
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
