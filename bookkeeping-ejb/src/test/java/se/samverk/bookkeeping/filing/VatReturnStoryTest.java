package se.samverk.bookkeeping.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.bookkeeping.filing.BooksWithVat.DAY;
import static se.samverk.bookkeeping.filing.BooksWithVat.QUARTER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.closing.ClosingError;
import se.samverk.bookkeeping.closing.PeriodRef;
import se.samverk.bookkeeping.closing.PeriodService;
import se.samverk.bookkeeping.closing.PeriodView;
import se.samverk.bookkeeping.entry.EntryError;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.entry.EntryView;
import se.samverk.bookkeeping.filing.VatReturnRow.Status;
import se.samverk.bookkeeping.filing.VatWarning.Kind;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.shared.Amount;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** VAT returns are made, taken back, approved, filed and corrected, over both databases. */
@OnBothDatabases
class VatReturnStoryTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @Parameter
    TestDatabase database;

    private Database databases;
    private BooksWithVat books;

    @BeforeEach
    void openBooks() {
        databases = Database.of(database, getClass());
        books = new BooksWithVat(databases);
    }

    private List<PeriodView> months() {
        return books.norr.ask(() ->
                books.norr.get(PeriodService.class).list().get(0).periods().subList(0, 3));
    }

    private void lock(YearMonth month) {
        books.norr.tell(() -> books.norr.get(PeriodService.class).lock(new PeriodRef(month, false), "Avstämd"));
    }

    private void reopen(YearMonth month) {
        books.norr.tell(() -> books.norr.get(PeriodService.class).reopen(new PeriodRef(month, false), "Ett fel"));
    }

    @Test
    @DisplayName("B20: a return that is made freezes its figures, settles the tax and locks the months")
    void made() {
        books.sell(DAY, 1000);
        books.post(DAY, "6110 200.40", "2641 50.10", "1930 -250.50");

        VatReturnView made = books.view(books.make(QUARTER));

        assertThat(made.boxes())
                .extracting(box -> box.number() + " " + box.exact() + " " + box.filed())
                .containsExactly("05 1000.00 1000", "10 250.00 250", "48 50.10 50", "49 199.90 200");
        assertThat(made.toPay()).isEqualTo(200);
        assertThat(made.due()).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(books.balances(MARCH))
                .containsEntry("2611", "0.00")
                .containsEntry("2641", "0.00")
                .containsEntry("2650", "-200.00")
                .containsEntry("3740", "0.10");
        assertThat(months())
                .allMatch(PeriodView::locked)
                .extracting(PeriodView::vat)
                .containsOnly(VatReturn.State.MADE);
        Refused.at("day", LedgerError.PERIOD_LOCKED, () -> books.sell(DAY, 100));
    }

    @Test
    @DisplayName("B20: its file is kept as it was made")
    void file() {
        books.sell(DAY, 1000);
        String id = books.make(QUARTER);

        VatReturnService.File file =
                books.norr.ask(() -> books.norr.get(VatReturnService.class).file(id));

        assertThat(file.name()).isEqualTo("moms-202603.eskd.xml");
        assertThat(new String(file.content(), StandardCharsets.ISO_8859_1))
                .contains("<Period>202603</Period>", "<MomsUtgHog>250</MomsUtgHog>", "<MomsBetala>250</MomsBetala>");
    }

    @Test
    @DisplayName("B20: the database lets nobody change what was frozen, or a return that was filed")
    void frozen() {
        books.sell(DAY, 1000);
        String id = books.make(QUARTER);

        for (String change : List.of(
                "update VatReturnBox b set b.filed = 1 where b.returnId = :id",
                "delete from VatReturnBox b where b.returnId = :id",
                "update VatReturnFile f set f.content = null where f.returnId = :id",
                "delete from VatReturnFile f where f.returnId = :id")) {
            assertThatThrownBy(() -> past(change, id)).as(change).isNotNull();
        }
        past("update VatReturn r set r.reason = 'x' where r.id = :id", id);
        books.enterReceipt(id, "4711", TODAY);
        assertThatThrownBy(() -> past("update VatReturn r set r.reason = 'y' where r.id = :id", id))
                .isNotNull();
    }

    private void past(String change, String id) {
        books.norr.server.inDatabase(
                em -> em.createQuery(change).setParameter("id", id).executeUpdate());
    }

    @Test
    @DisplayName("B20: a period is declared once, after it has ended, and only one that the company has")
    void once() {
        books.sell(DAY, 1000);
        Refused.at("period", FilingError.VAT_PERIOD_NOT_OVER, () -> books.make(VatPeriod.quarter(TODAY)));
        Refused.at("period", FilingError.NO_VAT_PERIOD, () -> books.make(VatPeriod.month(DAY)));

        String id = books.make(QUARTER);
        Refused.with(FilingError.VAT_RETURN_MADE_ALREADY, () -> books.make(QUARTER));
        books.enterReceipt(id, "4711", TODAY);
        Refused.with(FilingError.VAT_RETURN_FILED_ALREADY, () -> books.make(QUARTER));
    }

    @Test
    @DisplayName("B20: a return without anything is made without an entry, and can be taken back")
    void nothing() {
        String id = books.make(QUARTER);

        assertThat(books.view(id).entryId()).isNull();
        assertThat(books.view(id).toPay()).isZero();
        books.takeBack(id, "Fel period");
        assertThat(books.view(id).reversalId()).isNull();
        assertThat(months()).noneMatch(PeriodView::locked);
    }

    @Test
    @DisplayName("B21: until the receipt is there a return is taken back with a reason, and what it did is undone")
    void takenBack() {
        books.sell(DAY, 1000);
        lock(YearMonth.of(2026, 1));
        lock(MARCH);
        String id = books.make(QUARTER);
        Refused.at("reason", CommonError.REQUIRED, () -> books.takeBack(id, null));

        books.takeBack(id, "Ett kvitto saknades");

        VatReturnView back = books.view(id);
        assertThat(back.state()).isEqualTo(VatReturn.State.TAKEN_BACK);
        assertThat(back.reason()).isEqualTo("Ett kvitto saknades");
        assertThat(back.reversalId()).isNotNull();
        assertThat(books.balances(MARCH)).containsEntry("2611", "-250.00").containsEntry("2650", "0.00");
        assertThat(months()).extracting(PeriodView::locked).containsExactly(true, false, true);
        assertThat(months().get(2).reason())
                .as("who locked it before stays on record")
                .isEqualTo("Avstämd");
        Refused.with(FilingError.VAT_RETURN_TAKEN_BACK, () -> books.takeBack(id, "en gång till"));

        books.post(DAY, "6110 100.00", "2641 25.00", "1930 -125.00");
        String anew = books.make(QUARTER);
        assertThat(books.view(anew).toPay()).isEqualTo(225);
        assertThat(books.view(anew).versions())
                .extracting(VatReturnView.Version::id)
                .containsExactly(id, anew);
    }

    @Test
    @DisplayName("B6, B20, B21: what settles a return is undone with the return, not as an entry of its own")
    void settlementByItself() {
        books.sell(DAY, 1000);
        String id = books.make(QUARTER);
        String settlement = books.view(id).entryId();
        EntryForm copy = new EntryForm(
                null,
                "0401",
                "Moms",
                null,
                null,
                null,
                List.of(new LineForm("2650", "1", null, null, null, null)),
                List.of());

        assertThat(entry(settlement).step()).isEqualTo(EntryView.Step.SETTLES_VAT);
        Refused.with(EntryError.SETTLES_VAT, () -> reverse(settlement));
        Refused.with(
                EntryError.SETTLES_VAT,
                () -> books.norr.ask(() -> books.norr.get(EntryService.class).correct(settlement, copy)));

        books.takeBack(id, "Ett kvitto saknades");
        Refused.with(EntryError.SETTLES_VAT, () -> reverse(books.view(id).reversalId()));
    }

    private EntryView entry(String id) {
        return books.norr.ask(() -> books.norr.get(EntryService.class).view(id));
    }

    private void reverse(String entry) {
        books.norr.ask(() -> books.norr.get(EntryService.class).reverse(entry, "0401"));
    }

    @Test
    @DisplayName("B21: what was filed is not taken back")
    void filed() {
        books.sell(DAY, 1000);
        String id = books.make(QUARTER);
        Refused.at("receipt", CommonError.REQUIRED, () -> books.enterReceipt(id, " ", TODAY));
        Refused.at("day", CommonError.REQUIRED, () -> books.enterReceipt(id, "4711", null));
        Refused.at("day", FilingError.RECEIPT_DAY_NOT_VALID, () -> books.enterReceipt(id, "4711", TODAY.plusDays(1)));
        Refused.at(
                "day", FilingError.RECEIPT_DAY_NOT_VALID, () -> books.enterReceipt(id, "4711", MARCH.atEndOfMonth()));

        books.enterReceipt(id, "4711", TODAY);

        assertThat(books.view(id).receipt()).isEqualTo(new Receipt("4711", TODAY));
        Refused.with(FilingError.VAT_RETURN_FILED_ALREADY, () -> books.takeBack(id, "fel"));
        Refused.with(FilingError.VAT_RETURN_FILED_ALREADY, () -> books.enterReceipt(id, "4712", TODAY));
    }

    @Test
    @DisplayName("B19, B21: a month that is declared is opened by taking the return back, and not after filing")
    void declaredMonths() {
        String id = books.make(QUARTER);
        Refused.with(ClosingError.VAT_RETURN_STANDS, () -> reopen(MARCH));

        books.enterReceipt(id, "4711", TODAY);
        Refused.with(ClosingError.VAT_RETURN_IS_FILED, () -> reopen(MARCH));
        assertThat(months()).allMatch(PeriodView::locked);
    }

    @Test
    @DisplayName("B22: what is found after filing is a further version, of which the difference is settled today")
    void corrected() {
        String wrong = books.sell(DAY, 1000);
        String first = books.make(QUARTER);
        Refused.with(FilingError.VAT_RETURN_NOT_FILED, () -> books.correct(QUARTER));
        books.enterReceipt(first, "4711", TODAY);
        Refused.with(FilingError.NOTHING_TO_CORRECT, () -> books.correct(QUARTER));

        books.reverse(wrong, TODAY);
        assertThat(books.view(first).differs()).isTrue();
        assertThat(row(QUARTER).changedSince()).isTrue();
        String second = books.correct(QUARTER);

        assertThat(books.view(second).version()).isEqualTo(2);
        assertThat(books.view(second).toPay()).isZero();
        assertThat(books.view(first).toPay()).isEqualTo(250);
        assertThat(books.balances(MARCH)).containsEntry("2650", "-250.00");
        assertThat(books.balances(YearMonth.from(TODAY)))
                .containsEntry("2650", "0.00")
                .containsEntry("2611", "0.00");
        assertThat(row(QUARTER).id()).isEqualTo(second);
        assertThat(row(QUARTER).changedSince()).isFalse();
        assertThat(books.view(second).versions()).hasSize(2);
        Refused.with(FilingError.VAT_RETURN_NOT_FILED, () -> books.correct(QUARTER));

        books.takeBack(second, "Fel");
        assertThat(books.balances(YearMonth.from(TODAY))).containsEntry("2650", "-250.00");
        assertThat(months()).allMatch(PeriodView::locked);
        books.enterReceipt(books.correct(QUARTER), "4712", TODAY);
        assertThat(row(QUARTER).status()).isEqualTo(Status.FILED);
    }

    @Test
    @DisplayName(
            "B9, B22: an entry that is corrected after filing counts in its own quarter, both what was wrong and right")
    void correctedEntry() {
        String wrong = books.sell(DAY, 1000);
        books.enterReceipt(books.make(QUARTER), "4711", TODAY);
        List<LineForm> lines = List.of(
                new LineForm("1930", "1000", null, null, null, null),
                new LineForm("3001", null, "800", null, null, null),
                new LineForm("2611", null, "200", null, null, null));
        EntryForm right = new EntryForm(null, "0401", "Rätt pris", null, null, null, lines, List.of());

        books.norr.ask(() -> books.norr.get(EntryService.class).correct(wrong, right));

        assertThat(books.preview(QUARTER).toPay()).isEqualTo(200);
        assertThat(books.preview(VatPeriod.quarter(TODAY)).toPay()).isZero();
    }

    @Test
    @DisplayName(
            "B22: what has moved within a box since filing is settled alone, once, and the return stays as it was filed")
    void settledFurther() {
        books.post(DAY, "6110 400.00", "2641 100.00", "1930 -500.00");
        String id = books.make(QUARTER);
        books.enterReceipt(id, "4711", TODAY);
        assertThat(books.view(id).unsettled()).isFalse();

        late(line("2641", -100), line("2645", 100));
        late(
                new NewLine("2641", Amount.of("0.40"), null, null, null, MARCH),
                new NewLine("3740", Amount.of("-0.40"), null, null, null, MARCH));
        assertThat(books.view(id).differs()).isFalse();
        assertThat(books.view(id).unsettled()).isTrue();

        assertThat(books.correct(QUARTER)).isEqualTo(id);

        assertThat(books.balances(YearMonth.from(TODAY)))
                .containsEntry("2641", "0.00")
                .containsEntry("2645", "0.00")
                .containsEntry("2650", "100.00");
        assertThat(books.view(id).unsettled()).isFalse();
        assertThat(books.view(id).versions()).hasSize(1);
        Refused.with(FilingError.NOTHING_TO_CORRECT, () -> books.correct(QUARTER));
        assertThat(books.norr.server.audit(books.norr.company, id))
                .extracting(row -> row[0])
                .containsExactly("VAT_RETURN_MADE", "VAT_RETURN_FILED", "VAT_RETURN_SETTLED");

        late(100);
        books.enterReceipt(books.correct(QUARTER), "4712", TODAY);
        assertThat(books.balances(YearMonth.from(TODAY)))
                .containsEntry("2611", "0.00")
                .containsEntry("2650", "75.00");
    }

    private VatReturnRow row(VatPeriod period) {
        return books.list().stream()
                .filter(row -> row.last().equals(period.lastMonth()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("B22: corrections are settled one after another")
    void correctedTwice() {
        books.sell(DAY, 1000);
        books.enterReceipt(books.make(QUARTER), "1", TODAY);
        for (int version = 2; version <= 3; version++) {
            late(100);
            books.enterReceipt(books.correct(QUARTER), "" + version, TODAY);
        }

        assertThat(books.view(row(QUARTER).id()).version()).isEqualTo(3);
        assertThat(books.balances(YearMonth.from(TODAY)))
                .containsEntry("2650", "-300.00")
                .containsEntry("2611", "0.00");
    }

    /** A sale of the quarter that is found later: it counts in the quarter's return. */
    private void late(int kronor) {
        late(line("1930", kronor * 5 / 4), line("3001", -kronor), line("2611", -kronor / 4));
    }

    private void late(NewLine... lines) {
        NewEntry entry = new NewEntry("A", TODAY, EntryKind.ORDINARY, "Found later", null, null, null, List.of(lines));
        books.norr.server.inTransaction(() -> books.norr.get(Ledger.class).post(books.by(), entry));
    }

    private static NewLine line(String account, int kronor) {
        return new NewLine(account, Amount.of("" + kronor), null, null, null, MARCH);
    }

    @Test
    @DisplayName("B23: where the client says yes first, nothing is filed before; that it said so is told once")
    void approval() {
        String without = books.make(QUARTER);
        Refused.with(FilingError.NO_APPROVAL_NEEDED, () -> books.approve(without));
        books.takeBack(without, "Kunden ska godkänna");
        books.settle(new VatSettingsForm(VatSchedule.QUARTERLY, YearMonth.of(2026, 1), true));
        String id = books.make(QUARTER);

        Refused.with(FilingError.VAT_RETURN_NOT_APPROVED, () -> books.enterReceipt(id, "4711", TODAY));
        books.approve(id);
        books.approve(id);
        assertThat(row(QUARTER).status()).isEqualTo(Status.APPROVED);
        books.enterReceipt(id, "4711", TODAY);

        assertThat(books.norr.server.audit(books.norr.company, id))
                .extracting(row -> row[0])
                .containsExactly("VAT_RETURN_MADE", "VAT_RETURN_APPROVED", "VAT_RETURN_FILED");
    }

    @Test
    @DisplayName("B39, B23: the client says no with a reason: the return is taken back, and can be made anew")
    void refused() {
        books.settle(new VatSettingsForm(VatSchedule.QUARTERLY, YearMonth.of(2026, 1), true));
        books.sell(DAY, 1000);
        String id = books.make(QUARTER);

        Refused.at("reason", CommonError.REQUIRED, () -> books.refuse(id, " "));
        books.refuse(id, "Kaffet saknas");

        assertThat(books.view(id).state()).isEqualTo(VatReturn.State.TAKEN_BACK);
        assertThat(books.view(id).reason()).isEqualTo("Kaffet saknas");
        assertThat(months()).noneMatch(PeriodView::locked);
        Refused.with(FilingError.VAT_RETURN_TAKEN_BACK, () -> books.refuse(id, "Kaffet saknas"));
        String anew = books.make(QUARTER);
        books.approve(anew);
        Refused.with(FilingError.VAT_RETURN_APPROVED_ALREADY, () -> books.refuse(anew, "Kaffet saknas"));
        assertThat(books.norr.server.audit(books.norr.company, id))
                .extracting(row -> row[0])
                .containsExactly("VAT_RETURN_MADE", "VAT_RETURN_REFUSED");
    }

    @Test
    @DisplayName("B23: the list tells each period that has begun with its due day, and what stands")
    void list() {
        assertThat(books.list())
                .extracting(row -> row.first() + " " + row.status() + " " + row.due())
                .containsExactly("2026-04 COMING 2026-08-17", "2026-01 TO_MAKE 2026-05-12");
        assertThat(row(QUARTER).isLate(LocalDate.of(2026, 5, 12))).isFalse();
        assertThat(row(QUARTER).isLate(LocalDate.of(2026, 5, 13))).isTrue();

        books.sell(DAY, 1000);
        String id = books.make(QUARTER);

        assertThat(row(QUARTER))
                .isEqualTo(new VatReturnRow(
                        YearMonth.of(2026, 1), MARCH, Status.MADE, LocalDate.of(2026, 5, 12), id, 1, 250L, false));
    }

    @Test
    @DisplayName("B23: how often is filed can change, but not within what is declared")
    void otherSchedule() {
        books.settle(new VatSettingsForm(VatSchedule.MONTHLY, YearMonth.of(2026, 2), false));
        assertThat(books.list())
                .extracting(VatReturnRow::first)
                .map(YearMonth::getMonthValue)
                .containsExactly(4, 3, 2);
        books.make(VatPeriod.month(DAY));

        VatSettingsForm quarterly = new VatSettingsForm(VatSchedule.QUARTERLY, YearMonth.of(2026, 2), false);
        Refused.at("schedule", FilingError.SCHEDULE_OVERLAPS, () -> books.settle(quarterly));
        books.make(VatPeriod.month(MARCH.atDay(1)));
        books.settle(quarterly);

        assertThat(books.list())
                .extracting(VatReturnRow::first)
                .map(YearMonth::getMonthValue)
                .containsExactly(4, 3, 2);
        Refused.with(FilingError.VAT_RETURN_MADE_ALREADY, () -> books.make(QUARTER));
    }

    @Test
    @DisplayName(
            "B23: how often is filed does not change while a new period is declared in part, so that no month is left out")
    void otherScheduleWithGaps() {
        books.settle(new VatSettingsForm(VatSchedule.MONTHLY, YearMonth.of(2026, 1), false));
        books.make(VatPeriod.month(MARCH.atDay(1)));

        for (int first : List.of(1, 2)) {
            VatSettingsForm quarterly = new VatSettingsForm(VatSchedule.QUARTERLY, YearMonth.of(2026, first), false);
            Refused.at("schedule", FilingError.SCHEDULE_OVERLAPS, () -> books.settle(quarterly));
        }
        books.make(VatPeriod.month(LocalDate.of(2026, 1, 1)));
        books.make(VatPeriod.month(DAY));
        books.settle(new VatSettingsForm(VatSchedule.QUARTERLY, YearMonth.of(2026, 1), false));

        assertThat(books.list()).extracting(row -> row.first().getMonthValue()).containsExactly(4, 3, 2, 1);
    }

    @Test
    @DisplayName("B23: VAT is filed from a month of the fiscal years on")
    void firstMonth() {
        for (YearMonth month :
                List.of(YearMonth.of(206, 1), YearMonth.of(2025, 12), YearMonth.of(2062, 1), YearMonth.of(-9999, 1))) {
            Refused.at(
                    "firstMonth",
                    FilingError.VAT_MONTH_IN_NO_YEAR,
                    () -> books.settle(new VatSettingsForm(VatSchedule.MONTHLY, month, false)));
        }
    }

    @Test
    @DisplayName("B22, B23: a correction has no due day, and is not late at once")
    void correctionIsNotLate() {
        String wrong = books.sell(DAY, 1000);
        books.enterReceipt(books.make(QUARTER), "4711", TODAY);
        databases.clock.setTo(Instant.parse("2026-06-01T09:00:00Z"));
        books.reverse(wrong, LocalDate.of(2026, 6, 1));
        books.correct(QUARTER);

        assertThat(row(QUARTER).isLate(LocalDate.of(2026, 6, 2))).isFalse();
    }

    @Test
    @DisplayName("B23: whoever files once a year files the fiscal year, earlier with trade within the EU")
    void yearly() {
        books = new BooksWithVat(databases, LegalForm.SOLE_TRADER);
        books.settle(new VatSettingsForm(VatSchedule.YEARLY, YearMonth.of(2026, 1), false));
        assertThat(books.list())
                .extracting(row -> row.first() + " " + row.last() + " " + row.due())
                .containsExactly("2026-01 2026-12 2027-05-12");

        books.post(DAY, "4535 100.00", "1930 -100.00", "2645 25.00", "2614 -25.00");
        assertThat(books.list()).extracting(VatReturnRow::due).containsExactly(LocalDate.of(2027, 2, 26));
        databases.clock.setTo(Instant.parse("2027-01-02T09:00:00Z"));
        assertThat(books.view(books.make(VatPeriod.of(YearMonth.of(2026, 1), YearMonth.of(2026, 12))))
                        .toPay())
                .isZero();
    }

    @Test
    @DisplayName(
            "B24: the preview tells what each box is made of, what the period before had, and what looks wrong first")
    void preview() {
        books.sell(DAY, 1000);
        books.enterReceipt(books.make(QUARTER), "4711", TODAY);
        books.post(TODAY, "1930 800.75", "3002 -500.25", "2621 -60.00", "3990 -240.50");
        books.post(TODAY, "3001 -40.00", "1930 40.00");

        VatPreview preview = books.preview(VatPeriod.quarter(TODAY));

        assertThat(preview.over()).isFalse();
        assertThat(preview.boxes())
                .extracting(box -> box.number() + " " + box.exact() + " " + box.filed() + " " + box.lastPeriod())
                .containsExactly("05 540.25 540 1000", "10 0.00 0 250", "11 60.00 60 0", "49 60.00 60 250");
        assertThat(preview.boxes().get(0).parts())
                .extracting(part -> part.account() + " " + part.name() + " " + part.amount())
                .containsExactly("3001 Försäljning 25 % moms 40.00", "3002 Försäljning 12 % moms 500.25");
        assertThat(preview.warnings())
                .extracting(warning -> warning.kind() + " " + warning.amount() + " " + warning.expected())
                .containsExactly("SALES_TAX_DIFFERS 540.25 500.00");
        assertThat(books.preview(QUARTER).toPay()).isEqualTo(250);
    }

    @Test
    @DisplayName("B24: an account's figure in a period is made of entries")
    void lines() {
        String one = books.sell(DAY, 1000);
        String other = books.sell(DAY, 400);
        books.sell(TODAY, 100);

        assertThat(books.norr
                        .ask(() -> books.norr.get(VatReturnService.class).lines(QUARTER, "2611", Keyset.FIRST))
                        .rows())
                .extracting(line -> line.entryId() + " " + line.series() + line.number() + " " + line.amount())
                .containsExactly(other + " A2 -100.00", one + " A1 -250.00");
    }

    @Test
    @DisplayName("B24: dormant accounts, accounts without a box, and reverse charge without its pair are told")
    void warnings() {
        books.post(DAY, "1930 300.00", "2618 -60.00", "3740 -240.00");
        books.post(DAY, "4425 100.00", "2440 -100.00");
        books.post(DAY, "2614 -25.00", "1930 25.00");
        books.post(DAY, "4545 1000.00", "2440 -1000.00");

        assertThat(books.preview(QUARTER).warnings())
                .extracting(VatWarning::kind)
                .containsExactly(Kind.DORMANT_NOT_EMPTY, Kind.IMPORT_WITHOUT_TAX, Kind.NOTHING_DEDUCTED);
    }

    @Test
    @DisplayName("D7d: another company's return is not found")
    void anotherCompany() {
        String theirs = books.make(QUARTER);
        books = new BooksWithVat(databases);

        Refused.with(CommonError.NOT_FOUND, () -> books.view(theirs));
        Refused.with(CommonError.NOT_FOUND, () -> books.takeBack(theirs, "fel"));
        Refused.with(CommonError.NOT_FOUND, () -> books.enterReceipt(theirs, "4711", TODAY));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> books.norr.ask(
                        () -> books.norr.get(VatReturnService.class).file(theirs)));
    }

    @Test
    @DisplayName("B24: the preview of a period that a return stands for names it, until that is taken back")
    void previewOfWhatIsMade() {
        assertThat(books.preview(QUARTER).isToMake()).isTrue();
        String made = books.make(QUARTER);

        assertThat(books.preview(QUARTER).returnId()).isEqualTo(made);
        assertThat(books.preview(QUARTER).isToMake()).isFalse();

        books.takeBack(made, "Hyran saknas");
        assertThat(books.preview(QUARTER).isToMake()).isTrue();
    }
}
