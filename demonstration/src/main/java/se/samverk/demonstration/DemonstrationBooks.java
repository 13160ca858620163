package se.samverk.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samverk.bookkeeping.budget.BudgetForm;
import se.samverk.bookkeeping.budget.BudgetService;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.entry.DocumentOfEntry;
import se.samverk.bookkeeping.entry.DraftService;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.entry.EntryQuery;
import se.samverk.bookkeeping.entry.EntryRow;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.filing.VatReturnRow;
import se.samverk.bookkeeping.filing.VatReturnService;
import se.samverk.bookkeeping.filing.VatSettingsForm;
import se.samverk.bookkeeping.filing.VatSettingsService;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.ledger.YearDays;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.conversation.QuestionForm;
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.Topic;
import se.samverk.demonstration.DemonstrationPapers.Paper;
import se.samverk.shared.Amount;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Time;
import se.samverk.workspace.Workspace;

/** The books of a café, from the beginning of last year to the end of last month: enough for every page to show something. */
@ApplicationScoped
public class DemonstrationBooks {

    private static final BigDecimal TWELVE_PERCENT = new BigDecimal("0.12");
    private static final BigDecimal SIX_PERCENT = new BigDecimal("0.06");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** What is sold in a month, in thousands of kronor, January first: a café lives in summer. */
    private static final List<Integer> SALES = List.of(98, 104, 121, 138, 162, 214, 243, 226, 158, 139, 112, 131);

    private static final int DAYS_UNTIL_FILED = 12;
    private static final int DAYS_TO_ANSWER = 5;
    private static final int MONTHS_OF_QUARTER = 3;

    private static final List<Integer> WEEKS = List.of(7, 14, 21, 28);

    @Inject
    Clock clock;

    @Inject
    Workspace workspace;

    @Inject
    BooksService books;

    @Inject
    FiscalYears years;

    @Inject
    Balances balances;

    @Inject
    Ledger ledger;

    @Inject
    VatSettingsService vat;

    @Inject
    VatReturnService returns;

    @Inject
    BudgetService budgets;

    @Inject
    EntryService entries;

    @Inject
    QuestionService questions;

    @Inject
    DemonstrationPapers papers;

    @Inject
    DemonstrationBank bank;

    @Inject
    DraftService drafts;

    /**
     * Opens them and posts what has happened.
     *
     * @param by of the side that posts, and the caller of this request
     */
    @Transactional
    public void keep(Keeper by) {
        workspace.choose(by.companyId(), "bookkeeping");
        int thisYear = Time.today(clock).getYear();
        LocalDate first = LocalDate.of(thisYear - 1, 1, 1);
        books.open(new BooksForm(LegalForm.LIMITED_COMPANY, first, LocalDate.of(thisYear - 1, 12, 31), Language.SV));
        years.addNext(by.companyId(), YearDays.of(LocalDate.of(thisYear, 1, 1), LocalDate.of(thisYear, 12, 31)));
        balances.setOpening(
                by.companyId(),
                Map.of(
                        "1220", Amount.of("240000"),
                        "1229", Amount.of("-96000"),
                        "1930", Amount.of("186400"),
                        "2081", Amount.of("-50000"),
                        "2091", Amount.of("-280400")));
        Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                .limit(24)
                .filter(month -> month.isBefore(YearMonth.now(clock.withZone(Time.ZONE))))
                .forEach(month -> month(by, month));
        vat.change(new VatSettingsForm(VatSchedule.QUARTERLY, YearMonth.from(first), false));
        fileVat();
        budget(LocalDate.of(thisYear, 1, 1));
        ask();
        bringPapers();
        bank.open();
        drafts.keep(begun());
    }

    /** Three that wait: what came by mail, what was photographed, and a receipt of two pages. */
    private void bringPapers() {
        LocalDate today = Time.today(clock);
        papers.invoice(new Paper(
                "Kustens Kafferosteri", today.minusDays(6), "Espresso och bryggkaffe", amount("8400"), amount("504")));
        papers.photographs(
                new Paper(
                        "Sandvika Järn",
                        today.minusDays(4),
                        "Vispkrokar till köket",
                        amount("311.20"),
                        amount("77.80")),
                1);
        papers.photographs(
                new Paper("Sandvika Partihall", today.minusDays(2), "Förpackningar", amount("1260"), amount("315")), 2);
    }

    private static BigDecimal amount(String kronor) {
        return new BigDecimal(kronor).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** What somebody has begun to type, and waits on its start page. */
    private EntryForm begun() {
        LineForm coffee = new LineForm("4010", "8400", null, null, null, null);
        return new EntryForm(
                null,
                Time.today(clock).toString(),
                "Kaffebönor, faktura 20418",
                "Kustens Kafferosteri",
                null,
                null,
                List.of(coffee),
                List.of());
    }

    /** This year as last year was, and five per cent more. */
    private void budget(LocalDate year) {
        List<BudgetForm.Row> rows = budgets.copied(year, BudgetService.Source.OUTCOME, "5").stream()
                .map(row -> new BudgetForm.Row(
                        row.account(),
                        row.months().stream().map(Amount::toString).toList()))
                .toList();
        budgets.save(year, new BudgetForm(rows), 0);
    }

    /** All quarters that have ended, but for the last of them: that one is for whoever looks around. */
    private void fileVat() {
        List<VatReturnRow> toMake = returns.list().stream()
                .filter(row -> row.status() == VatReturnRow.Status.TO_MAKE)
                .sorted(Comparator.comparing(VatReturnRow::last))
                .toList();
        for (VatReturnRow row : toMake.subList(0, Math.max(0, toMake.size() - 1))) {
            String id = returns.make(VatPeriod.of(row.first(), row.last()));
            returns.enterReceipt(
                    id, "SKV-" + row.last(), row.last().atEndOfMonth().plusDays(DAYS_UNTIL_FILED));
        }
    }

    /** The client is asked about the electricity of last month. */
    private void ask() {
        EntryRow electricity = entries.page(new EntryQuery("El"), Keyset.FIRST).rows().stream()
                .filter(entry -> entry.description().equals("El"))
                .findFirst()
                .orElseThrow();
        questions.ask(new QuestionForm(
                new Topic("entry", electricity.id()),
                "Elen är dyrare än i fjol. Har ni bytt avtal?",
                Time.today(clock).plusDays(DAYS_TO_ANSWER)));
    }

    private void month(Keeper by, YearMonth month) {
        boolean grown = month.getYear() == Time.today(clock).getYear();
        BigDecimal sales = BigDecimal.valueOf(SALES.get(month.getMonthValue() - 1) * (grown ? 1_084L : 1_000L));
        post(
                by,
                month.atDay(1),
                "Hyra av lokalen",
                "Sandvika Fastigheter AB",
                line("5010", "18500"),
                line("1930", "-18500"));
        for (int day : WEEKS) {
            sell(by, month.atDay(day), sales.divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP));
        }
        buy(
                by,
                month.atDay(9),
                "Kaffe och bröd",
                "Kustens Kafferosteri",
                "4010",
                sales.multiply(new BigDecimal("0.24")),
                SIX_PERCENT);
        buy(
                by,
                month.atDay(16),
                "Förpackningar",
                "Sandvika Partihall",
                "5460",
                sales.multiply(new BigDecimal("0.03")),
                QUARTER);
        buy(by, month.atDay(20), "El", "Sandvika Energi AB", "5020", new BigDecimal("3120"), QUARTER);
        if (month.getMonthValue() % MONTHS_OF_QUARTER == 0) {
            sellAbroad(by, month.atDay(18));
        }
        post(by, month.atDay(25), "Löner", null, line("7010", "52000"), line("2710", "-14300"), line("1930", "-37700"));
        post(by, month.atDay(25), "Arbetsgivaravgifter", null, line("7510", "16338.40"), line("2731", "-16338.40"));
        post(by, month.atEndOfMonth(), "Bankavgifter", "Banken", line("6570", "189"), line("1930", "-189"));
        post(
                by,
                month.atEndOfMonth(),
                "Avskrivning av espressomaskinen",
                null,
                line("7832", "4000"),
                line("1229", "-4000"));
    }

    private void sell(Keeper by, LocalDate day, BigDecimal net) {
        BigDecimal tax = net.multiply(TWELVE_PERCENT).setScale(2, RoundingMode.HALF_UP);
        post(
                by,
                day,
                "Dagskassor, vecka",
                null,
                NewLine.of("1930", new Amount(net.add(tax))),
                NewLine.of("3002", new Amount(net.negate())),
                NewLine.of("2621", new Amount(tax.negate())));
    }

    /** Beans for a café in Finland, without VAT: a row of the EC sales list. */
    private void sellAbroad(Keeper by, LocalDate day) {
        ledger.post(
                by,
                new NewEntry(
                        "A",
                        day,
                        EntryKind.ORDINARY,
                        "Kaffebönor till Åbo",
                        "Aura Kahvila Oy",
                        "FI01409351",
                        null,
                        List.of(line("1930", "6400"), line("3108", "-6400"))));
    }

    private void buy(
            Keeper by, LocalDate day, String what, String from, String account, BigDecimal price, BigDecimal rate) {
        BigDecimal net = price.setScale(2, RoundingMode.HALF_UP);
        BigDecimal tax = net.multiply(rate).setScale(2, RoundingMode.HALF_UP);
        String entry = post(
                by,
                day,
                what,
                from,
                NewLine.of(account, new Amount(net)),
                NewLine.of("2641", new Amount(tax)),
                NewLine.of("1930", new Amount(net.add(tax).negate())));
        if (YearMonth.from(day).plusMonths(1).equals(YearMonth.now(clock.withZone(Time.ZONE)))) {
            String invoice = papers.invoice(new Paper(from, day, what, net, tax));
            entries.attach(new DocumentOfEntry(entry, invoice));
        }
    }

    private static NewLine line(String account, String amount) {
        return NewLine.of(account, Amount.of(amount));
    }

    private String post(Keeper by, LocalDate day, String what, String counterparty, NewLine... lines) {
        return ledger.post(
                by, new NewEntry("A", day, EntryKind.ORDINARY, what, counterparty, null, null, List.of(lines)));
    }
}
