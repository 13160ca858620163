package se.samverk.bookkeeping.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.stage.Database;
import se.samverk.stage.SentStatements;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** That the pages and commands of entries send as many statements for much as for little. */
@OnBothDatabases
class EntryStatementsTest {

    private static final int MANY = 30;
    private static final List<String> EXPENSES = List.of("5010", "5410", "6110", "6250");

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;

    @BeforeEach
    void open() {
        norr = new CompanyOnStage(Database.of(database, getClass()));
        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
    }

    /** An entry with a line on each of as many expenses, and one on the bank. */
    private static EntryForm form(int expenses) {
        List<LineForm> lines = new ArrayList<>();
        EXPENSES.subList(0, expenses)
                .forEach(account -> lines.add(new LineForm(account, "10", null, null, null, null)));
        lines.add(new LineForm("1930", null, Integer.toString(expenses * 10), null, null, null));
        return new EntryForm(null, "0315", "Kaffe", "Kustens Bageri", null, null, lines, List.of());
    }

    private String post(int expenses) {
        return norr.ask(() -> norr.get(EntryService.class).post(form(expenses)));
    }

    private String keep(int expenses) {
        return norr.ask(() -> norr.get(DraftService.class).keep(form(expenses)));
    }

    private int sent(Supplier<?> request) {
        return SentStatements.of(norr.server, () -> norr.ask(request)).size();
    }

    private int sentByPosting(int expenses) {
        return sent(() -> norr.get(EntryService.class).post(form(expenses)));
    }

    private List<Integer> sentByPages() {
        String entry = post(1);
        String draft = keep(1);
        return Stream.<Supplier<?>>of(
                        () -> norr.get(EntryService.class).page(new EntryQuery(""), Keyset.FIRST),
                        () -> norr.get(EntryService.class).page(new EntryQuery("kaffe"), Keyset.FIRST),
                        () -> norr.get(EntryService.class).view(entry),
                        () -> norr.get(DraftService.class).list(),
                        () -> norr.get(DraftService.class).view(draft))
                .map(this::sent)
                .toList();
    }

    @Test
    @DisplayName("the list, a search, an entry, the drafts and a draft")
    void pages() {
        List<Integer> few = sentByPages();
        for (int i = 0; i < MANY; i++) {
            post(2);
            keep(2);
        }

        assertThat(sentByPages()).isEqualTo(few);
    }

    @Test
    @DisplayName("an entry of many lines is read by as many statements as one of few")
    void longEntry() {
        String brief = post(1);
        String longer = post(EXPENSES.size());

        assertThat(sent(() -> norr.get(EntryService.class).view(longer)))
                .isEqualTo(sent(() -> norr.get(EntryService.class).view(brief)));
    }

    @Test
    @DisplayName("what is typed is kept by as many statements however long it is")
    void keeping() {
        int brief = sent(() -> norr.get(DraftService.class).keep(form(1)));

        assertThat(sent(() -> norr.get(DraftService.class).keep(form(EXPENSES.size()))))
                .isEqualTo(brief);
    }

    @Test
    @DisplayName(
            "posting costs what its lines do: a row, and what its account comes to; whatever has been posted before")
    void posting() {
        post(EXPENSES.size());
        int brief = sentByPosting(1);

        assertThat(sentByPosting(EXPENSES.size())).isEqualTo(brief + 2 * (EXPENSES.size() - 1));
        for (int i = 0; i < MANY; i++) {
            post(2);
        }
        assertThat(sentByPosting(1)).isEqualTo(brief);
    }

    @Test
    @DisplayName("so does posting a draft")
    void postingADraft() {
        post(1);
        String first = keep(1);
        int few = sent(() -> norr.get(DraftService.class).post(first, form(1), 1));
        for (int i = 0; i < MANY; i++) {
            post(2);
            keep(2);
        }
        String last = keep(1);

        assertThat(sent(() -> norr.get(DraftService.class).post(last, form(1), 1)))
                .isEqualTo(few);
    }
}
