package se.samverk.bookkeeping.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.AccountService;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.closing.PeriodRef;
import se.samverk.bookkeeping.closing.PeriodService;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.stage.StrangeAmounts;
import se.samverk.notebook.EverybodyComesIn;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkspaceError;

/** Entries as people type, propose, post, read and correct them, over both databases. */
@OnBothDatabases
class EntryStoryTest {

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;

    @BeforeEach
    void begin() {
        norr = opened();
    }

    private CompanyOnStage opened() {
        CompanyOnStage company = new CompanyOnStage(Database.of(database, getClass()));
        company.tell(() -> company.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
        return company;
    }

    private static LineForm line(String account, String debit, String credit) {
        return new LineForm(account, debit, credit, null, null, null);
    }

    private static EntryForm form(String day, String text, LineForm... lines) {
        return new EntryForm(null, day, text, null, null, null, List.of(lines), List.of());
    }

    private static EntryForm inVatMonth(String month, EntryForm form) {
        return new EntryForm(
                null, form.day(), form.description(), null, null, null, form.lines(), List.of(), false, month);
    }

    private static EntryForm closing(EntryForm form) {
        return new EntryForm(
                null, form.day(), form.description(), null, null, null, form.lines(), List.of(), true, null);
    }

    private static EntryForm interest(String day) {
        return form(day, "Upplupen ränta", line("8410", "40", ""), line("2990", "", "40"));
    }

    private static EntryForm coffee() {
        return form(
                "0315",
                "Kaffe",
                line("4010", "8 400,00", null),
                LineForm.EMPTY,
                line("2641", "504", ""),
                line("1930", "", "8904"));
    }

    private String post(EntryForm form) {
        return norr.ask(() -> norr.get(EntryService.class).post(form));
    }

    private EntryView view(String id) {
        return norr.ask(() -> norr.get(EntryService.class).view(id));
    }

    private List<EntryRow> rows(String search) {
        return norr.ask(() -> norr.get(EntryService.class)
                .page(new EntryQuery(search), Keyset.FIRST)
                .rows());
    }

    private static List<String> faults(Runnable refused) {
        BusinessException first = catchThrowableOfType(BusinessException.class, refused::run);
        return Stream.concat(Stream.of(first), first.others().stream())
                .map(fault -> fault.code().name() + " at " + fault.field())
                .toList();
    }

    private List<String> recorded(String object) {
        return norr.server.audit(norr.company, object).stream()
                .map(row -> row[0] + " by " + row[1])
                .toList();
    }

    @Test
    @DisplayName("B5: whatever is typed as an amount is taken, or refused at its field")
    void strangeAmounts() {
        StrangeAmounts.each(text -> post(form("0315", "Kaffe", line("4010", text, null), line("1930", null, text))));
        StrangeAmounts.each(text -> post(form("0315", "Kaffe", line("4010", text, text), line("1930", null, "1"))));
    }

    @Test
    @DisplayName("B5, B26: what is typed is posted, without its empty lines, and is on record")
    void posted() {
        EntryView entry = view(post(coffee()));

        assertThat(entry.entry().name()).isEqualTo("A 1");
        assertThat(entry.entry().day()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(entry.entry().amount()).isEqualByComparingTo("8904");
        assertThat(entry.lines())
                .extracting(EntryView.Line::account, line -> line.amount().toPlainString())
                .containsExactly(tuple("4010", "8400.00"), tuple("2641", "504.00"), tuple("1930", "-8904.00"));
        assertThat(recorded(entry.entry().id())).containsExactly("ENTRY_POSTED by Eva Norr");
    }

    @Test
    @DisplayName("B4, B26: all that is wrong is told at once, at the lines where it was typed; nothing is posted")
    void wrong() {
        assertThat(faults(
                        () -> post(form("40", "", line("1930", "1,234", "2"), LineForm.EMPTY, line("3001", "x", "")))))
                .containsExactly(
                        "DAY_NOT_VALID at day",
                        "REQUIRED at description",
                        "AMOUNT_NOT_VALID at lines.0.debit",
                        "AMOUNT_NOT_VALID at lines.2.debit");
        assertThat(faults(() -> post(form(
                        "0315",
                        "Kaffe",
                        LineForm.EMPTY,
                        line("9999", "10", ""),
                        LineForm.EMPTY,
                        line("1930", "", "7")))))
                .containsExactly("ACCOUNT_UNKNOWN at lines.1.account", "NOT_BALANCED at lines");
        assertThat(faults(() -> post(form("0315", "Kaffe", line("1930", "5", "5"), line("3001", "", "5")))))
                .containsExactly("DEBIT_AND_CREDIT at lines.0.credit");
        assertThat(rows("")).isEmpty();
    }

    @Test
    @DisplayName("B6: what was wrong is reversed and posted anew in one step, each linked to the others, on record")
    void corrected() {
        String wrong = post(coffee());

        String right = norr.ask(() -> norr.get(EntryService.class)
                .correct(wrong, form("0320", "Kaffe", line("4010", "8000", ""), line("1930", "", "8000"))));

        EntryView first = view(wrong);
        assertThat(first.reversedBy().name()).isEqualTo("A 2");
        assertThat(first.correctedBy().id()).isEqualTo(right);
        assertThat(view(right).corrects().name()).isEqualTo("A 1");
        assertThat(view(first.reversedBy().id()).reverses().id()).isEqualTo(wrong);
        assertThat(recorded(right)).containsExactly("ENTRY_CORRECTED by Eva Norr");
        Refused.with(LedgerError.REVERSED_ALREADY, () -> reverse(wrong));
    }

    private String correct(String id, EntryForm form) {
        return norr.ask(() -> norr.get(EntryService.class).correct(id, form));
    }

    private List<Integer> vatMonths(String id) {
        return view(id).lines().stream().map(EntryView.Line::vatMonth).toList();
    }

    @Test
    @DisplayName(
            "B6, B9: what stands in the place of a wrong entry counts in its VAT month, unless another one is typed")
    void correctedVat() {
        String wrong = post(coffee());
        EntryForm right =
                form("0401", "Kaffe", line("4010", "80", ""), line("2641", "20", ""), line("1930", "", "100"));

        String second = correct(wrong, right);
        assertThat(vatMonths(second)).containsOnly(202603);
        assertThat(vatMonths(view(wrong).reversedBy().id())).containsOnly(202603);

        String third = correct(second, inVatMonth("2026-04", right));
        assertThat(vatMonths(third)).containsOnly(202604);
        Refused.at("vatMonth", EntryError.MONTH_NOT_VALID, () -> correct(third, inVatMonth("mars", right)));
        Refused.at("vatMonth", LedgerError.VAT_MONTH_NOT_IN_BOOKS, () -> correct(third, inVatMonth("2025-12", right)));
    }

    @Test
    @DisplayName(
            "B3, B6: what was posted to an account that is closed since is taken back; what is right is told its line")
    void correctedOnClosedAccount() {
        String wrong = post(coffee());
        String other = post(coffee());
        norr.tell(() -> norr.get(AccountService.class).close("4010", 1));

        assertThat(faults(() -> correct(
                        wrong, form("0320", "Kaffe", LineForm.EMPTY, line("4010", "8", ""), line("1930", "", "8")))))
                .containsExactly("ACCOUNT_CLOSED at lines.1.account");
        correct(wrong, form("0320", "Te", line("4065", "8", ""), line("1930", "", "8")));
        assertThat(view(reverse(other)).lines()).hasSize(3);
    }

    @Test
    @DisplayName(
            "B7: a closing entry is typed on a day of the year's last month, kept in drafts and when it is corrected")
    void closingEntry() {
        EntryForm interest = closing(interest("20261231"));
        String draft = norr.ask(() -> norr.get(DraftService.class).keep(interest));
        assertThat(draft(draft).form()).isEqualTo(interest);
        lockDecember();

        String wrong = post(interest);
        String right = correct(wrong, interest);

        assertThat(view(right).closing()).isTrue();
        Refused.at("day", LedgerError.PERIOD_LOCKED, () -> post(interest("20261231")));
        Refused.at("day", LedgerError.NOT_IN_LAST_MONTH, () -> post(closing(interest("20261130"))));
    }

    private void lockDecember() {
        norr.tell(() -> norr.get(PeriodService.class).lock(new PeriodRef(YearMonth.of(2026, 12), false), "Klart"));
    }

    private String reverse(String id) {
        return norr.ask(() -> norr.get(EntryService.class).reverse(id, "0320"));
    }

    @Test
    @DisplayName("B6: a reversal alone is on record as such")
    void reversed() {
        String id = post(coffee());

        String reversal = reverse(id);

        assertThat(recorded(reversal)).containsExactly("ENTRY_REVERSED by Eva Norr");
        assertThat(rows("")).extracting(EntryRow::reversedById).containsExactly(null, reversal);
    }

    @Test
    @DisplayName("entries are found by how words of their text and counterparty begin, and by their name")
    void found() {
        post(coffee());
        post(new EntryForm(
                "L", "0316", "100 % bröd à Café", "Kustens Bageri", null, null, coffee().lines(), List.of()));

        assertThat(rows("BRÖD")).extracting(EntryRow::name).containsExactly("L 1");
        assertThat(rows("kust brö")).extracting(EntryRow::name).containsExactly("L 1");
        assertThat(rows("cafe")).extracting(EntryRow::name).containsExactly("L 1");
        assertThat(rows("a 1")).extracting(EntryRow::description).containsExactly("Kaffe");
        assertThat(rows("100 %")).extracting(EntryRow::name).containsExactly("L 1");
        assertThat(rows("kust kaffe")).isEmpty();
        post(new EntryForm("A1", "0317", "Lön 12 maj 2026", null, null, null, coffee().lines(), List.of()));
        assertThat(rows("maj 2026")).extracting(EntryRow::name).containsExactly("A1 1");
        assertThat(rows("lön 12")).extracting(EntryRow::name).containsExactly("A1 1");
        assertThat(rows("a1 1")).extracting(EntryRow::name).containsExactly("A1 1");
        assertThat(rows("a1")).extracting(EntryRow::name).containsExactly("A 1");
        assertThat(rows("ageri")).isEmpty();
        assertThat(rows("")).extracting(EntryRow::name).containsExactly("A1 1", "L 1", "A 1");
        assertThat(rows("")).extracting(EntryRow::amount).allMatch(new BigDecimal("8904.00")::equals);
    }

    @Test
    @DisplayName("an entry of another company is not found by its words")
    void foundInItsBooks() {
        post(coffee());
        CompanyOnStage other = opened();

        assertThat(other.ask(() -> other.get(EntryService.class).page(new EntryQuery("kaffe"), Keyset.FIRST))
                        .rows())
                .isEmpty();
    }

    @Test
    @DisplayName("another company’s entry and draft are not found, whatever is done to them")
    void ofOthers() {
        String entry = post(coffee());
        String draft = norr.ask(() -> norr.get(DraftService.class).keep(coffee()));
        CompanyOnStage other = opened();

        Refused.with(
                CommonError.NOT_FOUND,
                () -> other.ask(() -> other.get(EntryService.class).view(entry)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> other.ask(() -> other.get(EntryService.class).reverse(entry, "0320")));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> other.ask(() -> other.get(EntryService.class).correct(entry, coffee())));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> other.ask(() -> other.get(DraftService.class).view(draft)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> other.tell(() -> other.get(DraftService.class).change(draft, coffee(), 1)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> other.ask(() -> other.get(DraftService.class).post(draft, coffee(), 1)));
        other.tell(() -> other.get(DraftService.class).discard(draft));
        assertThat(drafts()).hasSize(1);
    }

    private List<DraftRow> drafts() {
        return norr.ask(() -> norr.get(DraftService.class).list());
    }

    private DraftView draft(String id) {
        return norr.ask(() -> norr.get(DraftService.class).view(id));
    }

    @Test
    @DisplayName("B25: a draft keeps what was typed, whatever it is, and has no number")
    void draftKept() {
        EntryForm unfinished = form("4", "Kaf", line("4010", "1,2,3", null));

        String id = norr.ask(() -> norr.get(DraftService.class).keep(unfinished));

        assertThat(draft(id).form()).isEqualTo(unfinished);
        assertThat(drafts())
                .extracting(DraftRow::description, DraftRow::proposed)
                .hasSize(1);
        assertThat(rows("")).isEmpty();
        assertThat(recorded(id)).containsExactly("DRAFT_KEPT by Eva Norr");
    }

    @Test
    @DisplayName(
            "B25: of two people on one draft the second is told; a draft that is posted makes one entry and is gone")
    void draftPostedOnce() {
        String id = norr.ask(() -> norr.get(DraftService.class).keep(coffee()));
        int version = draft(id).version();
        norr.tell(() -> norr.get(DraftService.class).change(id, form("0315", "Te"), version));

        Refused.with(
                CommonError.STALE,
                () -> norr.tell(() -> norr.get(DraftService.class).change(id, coffee(), version)));
        Refused.with(
                CommonError.STALE,
                () -> norr.ask(() -> norr.get(DraftService.class).post(id, coffee(), version)));

        int current = draft(id).version();
        norr.ask(() -> norr.get(DraftService.class).post(id, coffee(), current));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> norr.ask(() -> norr.get(DraftService.class).post(id, coffee(), current)));
        assertThat(rows("")).hasSize(1);
        assertThat(drafts()).isEmpty();
    }

    @Test
    @DisplayName("B25, B39: a proposal is sent back with a question, and is proposed again when it has been changed")
    void sentBack() {
        norr.get(EverybodyComesIn.class).letPost(norr.company, Side.BUREAU);
        String id = norr.ask(() -> norr.get(DraftService.class).keep(coffee()));
        assertThat(draft(id).proposed()).isTrue();
        int proposed = draft(id).version();
        Refused.with(WorkspaceError.TASK_OF_BUREAU, () -> sendBack(id, "Vilken moms?", proposed));

        norr.get(EverybodyComesIn.class).letPost(norr.company, Side.CLIENT);
        Refused.at("reason", CommonError.REQUIRED, () -> sendBack(id, " ", proposed));
        sendBack(id, "Vilken moms?", proposed);
        assertThat(draft(id).proposed()).isFalse();
        assertThat(draft(id).sentBackBecause()).isEqualTo("Vilken moms?");
        int sentBack = draft(id).version();
        Refused.with(EntryError.NOT_PROPOSED, () -> sendBack(id, "Vilken moms?", sentBack));

        norr.get(EverybodyComesIn.class).letPost(norr.company, Side.BUREAU);
        norr.tell(() -> norr.get(DraftService.class).change(id, coffee(), sentBack));
        assertThat(draft(id).proposed()).isTrue();
        assertThat(draft(id).sentBackBecause()).isNull();

        norr.get(EverybodyComesIn.class).letPost(norr.company, Side.CLIENT);
        int again = draft(id).version();
        norr.ask(() -> norr.get(DraftService.class).post(id, coffee(), again));
        assertThat(recorded(id).stream().map(line -> line.replace(" by Eva Norr", "")))
                .containsExactly("ENTRY_PROPOSED", "PROPOSAL_SENT_BACK", "ENTRY_PROPOSED", "PROPOSAL_POSTED");
    }

    private void sendBack(String id, String reason, int version) {
        norr.tell(() -> norr.get(DraftService.class).sendBack(id, reason, version));
    }

    @Test
    @DisplayName("B25: a draft whose posting is refused is still there")
    void draftStays() {
        String id = norr.ask(() -> norr.get(DraftService.class).keep(coffee()));
        int version = draft(id).version();
        EntryForm wrong = form("0315", "Kaffe", line("9999", "1", ""), line("1930", "", "1"));

        Refused.at(
                "lines.0.account",
                LedgerError.ACCOUNT_UNKNOWN,
                () -> norr.ask(() -> norr.get(DraftService.class).post(id, wrong, version)));
        assertThat(draft(id).form()).isEqualTo(coffee());
    }

    @Test
    @DisplayName("B25: a draft is thrown away once; where no books are, none is kept")
    void draftDiscarded() {
        String id = norr.ask(() -> norr.get(DraftService.class).keep(coffee()));

        norr.tell(() -> norr.get(DraftService.class).discard(id));
        norr.tell(() -> norr.get(DraftService.class).discard(id));

        assertThat(recorded(id)).containsExactly("DRAFT_KEPT by Eva Norr", "DRAFT_DISCARDED by Eva Norr");
        CompanyOnStage none = new CompanyOnStage(Database.of(database, getClass()));
        Refused.at(
                "day",
                LedgerError.NO_FISCAL_YEAR,
                () -> none.ask(() -> none.get(DraftService.class).keep(coffee())));
    }
}
