package se.samverk.bookkeeping.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.closing.MonthView.Balance;
import se.samverk.bookkeeping.closing.MonthView.OwnPoint;
import se.samverk.bookkeeping.entry.DraftService;
import se.samverk.bookkeeping.entry.EntryError;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentService;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthSpan;
import se.samverk.month.MonthState;
import se.samverk.month.MonthState.Stage;
import se.samverk.shared.Amount;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** The list of a month, and how far months have come, over both databases. Today is 1 April 2026. */
@OnBothDatabases
class MonthStoryTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Parameter
    TestDatabase database;

    private Database databases;
    private CompanyOnStage norr;

    @BeforeEach
    void openBooks() {
        databases = Database.of(database, getClass());
        norr = company();
    }

    private CompanyOnStage company() {
        CompanyOnStage company = new CompanyOnStage(databases);
        company.tell(() -> company.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
        return company;
    }

    private MonthView view(YearMonth month) {
        return norr.ask(() -> norr.get(MonthService.class).view(month));
    }

    private long left(String kind, YearMonth month) {
        return view(month).points().stream()
                .filter(point -> point.kind().equals(kind))
                .mapToLong(MonthPoint::left)
                .sum();
    }

    private void draft(String day) {
        norr.ask(() -> norr.get(DraftService.class)
                .keep(new EntryForm(null, day, "Kaffe", null, null, null, List.of(), List.of())));
    }

    private void post(LocalDate day, String... lines) {
        List<NewLine> its = List.of(lines).stream()
                .map(line -> line.split(" "))
                .map(line -> NewLine.of(line[0], Amount.of(line[1])))
                .toList();
        NewEntry entry = new NewEntry("A", day, EntryKind.ORDINARY, "Sale", null, null, null, its);
        Keeper by = new Keeper(norr.company, norr.caller.userId());
        norr.server.inTransaction(() -> norr.get(Ledger.class).post(by, entry));
    }

    private void state(YearMonth month, String account, String amount) {
        norr.tell(() -> norr.get(MonthService.class).state(month, List.of(new StatedBalance(account, amount))));
    }

    private void lock(YearMonth month, String reason) {
        norr.tell(() -> norr.get(PeriodService.class).lock(new PeriodRef(month, false), reason));
    }

    private void handIn() {
        SentFile receipt = new SentFile("a.jpg", SampleFiles.jpeg(30, 30));
        norr.ask(() -> norr.get(DocumentService.class).handIn(new DocumentForm("key", null, List.of(receipt))));
    }

    @Test
    @DisplayName(
            "B41: a draft is left of the month of its day, one without a day of the month that was over when it came")
    void drafts() {
        draft("2026-02-10");
        draft("");

        assertThat(left("DRAFTS", FEBRUARY)).isOne();
        assertThat(left("DRAFTS", MARCH)).isOne();
        assertThat(left("DRAFTS", YearMonth.of(2026, 1))).isZero();
    }

    @Test
    @DisplayName("B41: a document that waits is left of the month in which it came, a late one of the month before")
    void documents() {
        handIn();
        assertThat(left("DOCUMENTS", MARCH)).isOne();
        assertThat(left("DOCUMENTS", YearMonth.of(2026, 4))).isZero();

        databases.clock.setTo(Instant.parse("2026-05-02T09:00:00Z"));
        assertThat(left("DOCUMENTS", YearMonth.of(2026, 4))).isOne();
    }

    @Test
    @DisplayName("B43, B41: closed among many, a month with something left stays open and tells it, another is locked")
    void amongMany() {
        draft("2026-02-10");
        Refused.at("reason", ClosingError.POINTS_LEFT, () -> closeAmongMany(FEBRUARY));
        closeAmongMany(MARCH);

        assertThat(view(FEBRUARY).period().locked()).isFalse();
        assertThat(view(MARCH).period().locked()).isTrue();
    }

    private void closeAmongMany(YearMonth month) {
        norr.tell(() -> norr.get(BooksCloser.class).close(month));
    }

    @Test
    @DisplayName("B41: bank and tax account are reconciled with what others say that they hold, as long as they agree")
    void balances() {
        post(LocalDate.of(2026, 3, 1), "1930 100.00", "3001 -100.00");
        assertThat(view(FEBRUARY).balances()).isEmpty();
        assertThat(view(MARCH).balances())
                .containsExactly(new Balance("1930", "Bankkonto", Amount.of("100.00"), null, null));

        state(MARCH, "1930", "100");
        assertThat(view(MARCH).balances()).allMatch(Balance::isDone);

        post(LocalDate.of(2026, 3, 2), "1630 40.00", "1930 -40.00");
        assertThat(view(MARCH).balances()).noneMatch(Balance::isDone);
        assertThat(view(MARCH).balances().get(1).getDifference()).isEqualTo(Amount.of("-40.00"));
        state(MARCH, "1630", "40,00");
        state(MARCH, "1930", "60");
        assertThat(view(MARCH).balances()).allMatch(Balance::isDone);
    }

    @Test
    @DisplayName("B41: any account can be reconciled, and stays on the lists of later months")
    void anyAccount() {
        state(FEBRUARY, "2350", "0");
        assertThat(view(MARCH).balances()).extracting(Balance::account).containsExactly("2350");
        assertThat(view(YearMonth.of(2026, 1)).balances()).isEmpty();

        state(MARCH, "2350", "7");
        state(MARCH, "2350", " ");
        assertThat(view(MARCH).balances().get(0).stated()).isNull();
        state(FEBRUARY, "2350", "");
        assertThat(view(MARCH).balances()).isEmpty();
        state(FEBRUARY, "2350", "0");
        Refused.at("lines.0.amount", EntryError.AMOUNT_NOT_VALID, () -> state(MARCH, "2350", "much"));
        Refused.at("lines.0.account", LedgerError.ACCOUNT_UNKNOWN, () -> state(MARCH, "0000", "1"));
        Refused.with(CommonError.NOT_FOUND, () -> state(YearMonth.of(2027, 1), "2350", "1"));
    }

    @Test
    @DisplayName("B42: a point of one's own is ticked in each month, and what was ticked stays when it is removed")
    void ownPoints() {
        norr.tell(() -> norr.get(MonthService.class).add(" Personalmat "));
        String point = view(MARCH).own().get(0).id();

        norr.tell(() -> norr.get(MonthService.class).tick(MARCH, point));
        norr.tell(() -> norr.get(MonthService.class).tick(MARCH, point));

        assertThat(view(MARCH).own())
                .containsExactly(
                        new OwnPoint(point, "Personalmat", false, "Eva Norr", Instant.parse("2026-04-01T09:00:00Z")));
        assertThat(view(FEBRUARY).own()).noneMatch(OwnPoint::isDone);
        norr.tell(() -> norr.get(MonthService.class).remove(point));
        assertThat(view(FEBRUARY).own()).isEmpty();
        assertThat(view(MARCH).own()).hasSize(1);
        norr.tell(() -> norr.get(MonthService.class).untick(MARCH, point));
        assertThat(view(MARCH).own()).isEmpty();
    }

    @Test
    @DisplayName("B42: a point of another company is not found")
    void ofOthers() {
        norr.tell(() -> norr.get(MonthService.class).add("Personalmat"));
        String point = view(MARCH).own().get(0).id();
        CompanyOnStage other = company();

        MonthView others = other.ask(() -> other.get(MonthService.class).view(MARCH));
        assertThat(others.own()).isEmpty();
        Refused.with(
                CommonError.NOT_FOUND,
                () -> other.tell(() -> other.get(MonthService.class).tick(MARCH, point)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> other.tell(() -> other.get(MonthService.class).remove(point)));
    }

    @Test
    @DisplayName("B41, B19: a month on whose list something is left is locked with a reason, and then stays as it is")
    void locking() {
        draft("2026-03-10");
        norr.tell(() -> norr.get(MonthService.class).add("Personalmat"));
        String point = view(MARCH).own().get(0).id();
        assertThat(view(MARCH).left()).isEqualTo(2);
        Refused.at("reason", ClosingError.POINTS_LEFT, () -> lock(MARCH, " "));

        lock(MARCH, "Kommer i april");

        assertThat(view(MARCH).period().locked()).isTrue();
        Refused.with(ClosingError.MONTH_CLOSED, () -> state(MARCH, "1930", "1"));
        Refused.with(
                ClosingError.MONTH_CLOSED,
                () -> norr.tell(() -> norr.get(MonthService.class).tick(MARCH, point)));
        lock(MARCH, null);
    }

    @Test
    @DisplayName("B41: the month to close next is the earliest that is open")
    void next() {
        assertThat(next(norr)).contains(YearMonth.of(2026, 1));
        lock(YearMonth.of(2026, 1), null);
        assertThat(next(norr)).contains(FEBRUARY);
        assertThat(next(new CompanyOnStage(databases))).isEmpty();
    }

    private static Optional<YearMonth> next(CompanyOnStage company) {
        return company.ask(() -> company.get(MonthService.class).next());
    }

    @Test
    @DisplayName("B43: each month is closed, going on, ready, or something is left; overdue VAT comes first")
    void stages() {
        lock(YearMonth.of(2026, 1), null);
        draft("2026-02-10");
        CompanyOnStage other = company();

        Map<String, List<MonthState>> states = states(norr.company, other.company);

        assertThat(states.get(norr.company))
                .extracting(MonthState::stage)
                .startsWith(Stage.CLOSED, Stage.OPEN, Stage.READY, Stage.GOING)
                .hasSize(12);
        assertThat(states.get(norr.company).get(1).left()).isOne();
        assertThat(states.get(other.company)).extracting(MonthState::stage).startsWith(Stage.READY, Stage.READY);
        databases.clock.setTo(Instant.parse("2026-05-13T09:00:00Z"));
        assertThat(states(norr.company).get(norr.company))
                .extracting(MonthState::stage)
                .startsWith(Stage.LATE, Stage.LATE, Stage.LATE, Stage.READY, Stage.GOING);
    }

    private Map<String, List<MonthState>> states(String... companies) {
        MonthSpan year = MonthSpan.of(YearMonth.of(2026, 1), YearMonth.of(2026, 12), databases.clock);
        return norr.server.inTransaction(() -> norr.get(BooksMonths.class).of(List.of(companies), year));
    }
}
