package se.samverk.bookkeeping.filing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.ledger.AccountBalance;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.Amount;
import se.samverk.shared.Language;
import se.samverk.stage.Database;
import se.samverk.stage.Server;

/** A company that keeps books for 2026 with our own chart, and files its VAT. */
final class BooksWithVat {

    static final VatPeriod QUARTER = VatPeriod.of(YearMonth.of(2026, 1), YearMonth.of(2026, 3));
    static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    final CompanyOnStage norr;

    BooksWithVat(Database database) {
        this(database, LegalForm.LIMITED_COMPANY);
    }

    BooksWithVat(Database database, LegalForm form) {
        norr = new CompanyOnStage(database);
        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(form, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
    }

    Keeper by() {
        return new Keeper(norr.company, norr.caller.userId());
    }

    /** Posts an entry with lines such as {@code 1930 100.00}. */
    String post(LocalDate day, String... lines) {
        return post(norr.server, day, lines);
    }

    String post(Server server, LocalDate day, String... lines) {
        List<NewLine> its = Stream.of(lines)
                .map(line -> line.split(" "))
                .map(line -> NewLine.of(line[0], Amount.of(line[1])))
                .toList();
        NewEntry entry = new NewEntry("A", day, EntryKind.ORDINARY, "Sale", null, null, null, its);
        return server.inTransaction(() -> server.get(Ledger.class).post(by(), entry));
    }

    /** A sale with 25 % of tax. */
    String sell(LocalDate day, int kronor) {
        return post(day, "1930 " + kronor * 5 / 4, "3001 -" + kronor, "2611 -" + kronor / 4);
    }

    String reverse(String entry, LocalDate day) {
        return norr.server.inTransaction(() -> norr.get(Ledger.class).reverse(by(), entry, day));
    }

    /** What each account holds at the end of a month. */
    Map<String, String> balances(YearMonth month) {
        return norr
                .server
                .inTransaction(() -> norr.get(Balances.class).trialBalance(norr.company, month, month))
                .stream()
                .collect(Collectors.toMap(
                        AccountBalance::number, balance -> balance.closing().toString()));
    }

    String make(VatPeriod period) {
        return norr.ask(() -> norr.get(VatReturnService.class).make(period));
    }

    String correct(VatPeriod period) {
        return norr.ask(() -> norr.get(VatReturnService.class).correct(period));
    }

    void takeBack(String id, String reason) {
        norr.tell(() -> norr.get(VatReturnService.class).takeBack(id, reason));
    }

    void enterReceipt(String id, String number, LocalDate day) {
        norr.tell(() -> norr.get(VatReturnService.class).enterReceipt(id, number, day));
    }

    void approve(String id) {
        norr.tell(() -> norr.get(VatReturnService.class).approve(id));
    }

    void refuse(String id, String reason) {
        norr.tell(() -> norr.get(VatReturnService.class).refuse(id, reason));
    }

    VatReturnView view(String id) {
        return norr.ask(() -> norr.get(VatReturnService.class).view(id));
    }

    VatPreview preview(VatPeriod period) {
        return norr.ask(() -> norr.get(VatReturnService.class).preview(period));
    }

    List<VatReturnRow> list() {
        return norr.ask(() -> norr.get(VatReturnService.class).list());
    }

    void settle(VatSettingsForm form) {
        norr.tell(() -> norr.get(VatSettingsService.class).change(form));
    }
}
