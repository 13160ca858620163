package se.samverk.bookkeeping.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.bookkeeping.filing.BooksWithVat.DAY;
import static se.samverk.bookkeeping.filing.BooksWithVat.QUARTER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.closing.PeriodRef;
import se.samverk.bookkeeping.closing.PeriodService;
import se.samverk.bookkeeping.closing.ReopenedPeriods;
import se.samverk.bookkeeping.entry.DraftService;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.WaitingDrafts;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.shared.LocalText;
import se.samverk.stage.Database;
import se.samverk.stage.SentStatements;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Desk;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** What waits in the books, over both databases. */
@OnBothDatabases
class WaitingWorkStoryTest {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 12);
    private static final String STRANGER = "somebody else";

    @Parameter
    TestDatabase database;

    private Database databases;
    private BooksWithVat books;

    @BeforeEach
    void openBooks() {
        databases = Database.of(database, getClass());
        books = new BooksWithVat(databases);
    }

    /** A desk in the company's books of a side that posts and files. */
    private static Desk desk(BooksWithVat at, Side side, ServiceRole role) {
        List<DividedTask> tasks = Stream.of("posting", "vat", "close")
                .map(task -> new DividedTask(task, new LocalText(task, task), Set.of(Side.BUREAU)))
                .toList();
        return new Desk(at.norr.company, new Admission(Reach.WORK, side, role, null, tasks));
    }

    private List<String> waiting(String userId, Side side, ServiceRole role) {
        return told(userId, desk(books, side, role));
    }

    private List<String> told(String userId, Desk... desks) {
        return Stream.<Class<? extends WaitingTasks>>of(
                        WaitingDrafts.class, WaitingReturns.class, ReopenedPeriods.class)
                .flatMap(teller ->
                        books
                                .norr
                                .server
                                .inTransaction(() -> books.norr.get(teller).of(userId, List.of(desks)))
                                .stream())
                .map(WaitingWorkStoryTest::line)
                .toList();
    }

    private static String line(WaitingTask task) {
        return task.count() + " " + task.kind() + (task.due() == null ? "" : " " + task.due());
    }

    @Test
    @DisplayName("B38, B25: a draft waits for who made it, and for nobody else")
    void drafts() {
        books.norr.ask(() -> books.norr
                .get(DraftService.class)
                .keep(new EntryForm(null, "", "Kaffe", null, null, null, List.of(), List.of())));
        String eva = books.norr.caller.userId();

        assertThat(waiting(eva, Side.CLIENT, ServiceRole.WRITER)).containsExactly("1 DRAFTS");
        assertThat(waiting(eva, Side.CLIENT, ServiceRole.READER)).isEmpty();
        assertThat(waiting(STRANGER, Side.CLIENT, ServiceRole.WRITER)).isEmpty();
    }

    @Test
    @DisplayName("B38, B23: a return waits to be made from the end of its period, then to be filed, with its due day")
    void returns() {
        assertThat(waiting(STRANGER, Side.BUREAU, ServiceRole.WRITER)).containsExactly("1 VAT_TO_MAKE " + DUE);
        assertThat(waiting(STRANGER, Side.BUREAU, ServiceRole.READER)).isEmpty();
        assertThat(waiting(STRANGER, Side.CLIENT, ServiceRole.WRITER)).isEmpty();
        books.sell(DAY, 1000);
        String id = books.make(QUARTER);

        assertThat(waiting(STRANGER, Side.BUREAU, ServiceRole.WRITER)).containsExactly("1 VAT_TO_FILE " + DUE);
        books.enterReceipt(id, "SKV-1", LocalDate.of(2026, 4, 1));
        assertThat(waiting(STRANGER, Side.BUREAU, ServiceRole.WRITER)).isEmpty();
    }

    @Test
    @DisplayName("B38, B23: a return that the client approves waits for its approver, and then for who files")
    void approval() {
        books.settle(new VatSettingsForm(VatSchedule.QUARTERLY, YearMonth.of(2026, 1), true));
        String id = books.make(QUARTER);

        assertThat(waiting(STRANGER, Side.BUREAU, ServiceRole.WRITER)).isEmpty();
        assertThat(waiting(STRANGER, Side.CLIENT, ServiceRole.WRITER)).isEmpty();
        assertThat(waiting(STRANGER, Side.CLIENT, ServiceRole.APPROVER)).containsExactly("1 VAT_TO_APPROVE " + DUE);
        books.approve(id);
        assertThat(waiting(STRANGER, Side.CLIENT, ServiceRole.APPROVER)).isEmpty();
        assertThat(waiting(STRANGER, Side.BUREAU, ServiceRole.WRITER)).containsExactly("1 VAT_TO_FILE " + DUE);
    }

    @Test
    @DisplayName("B38, B19: a period that the other side has opened again is told until it is locked")
    void reopened() {
        PeriodRef month = new PeriodRef(YearMonth.of(2026, 6), false);
        String eva = books.norr.caller.userId();
        books.norr.tell(() -> books.norr.get(PeriodService.class).lock(month, null));
        assertThat(waiting(STRANGER, Side.CLIENT, ServiceRole.READER)).isEmpty();
        books.norr.tell(() -> books.norr.get(PeriodService.class).reopen(month, "Hyran saknas"));

        assertThat(waiting(STRANGER, Side.CLIENT, ServiceRole.READER)).containsExactly("1 REOPENED");
        assertThat(waiting(eva, Side.CLIENT, ServiceRole.READER)).isEmpty();
        books.norr.tell(() -> books.norr.get(PeriodService.class).lock(month, null));
        assertThat(waiting(STRANGER, Side.CLIENT, ServiceRole.READER)).isEmpty();
    }

    @Test
    @DisplayName("B38: of two companies as many statements are sent as of one")
    void bounded() {
        BooksWithVat others = new BooksWithVat(databases);
        Desk here = desk(books, Side.BUREAU, ServiceRole.APPROVER);
        Desk there = desk(others, Side.BUREAU, ServiceRole.APPROVER);

        assertThat(told(STRANGER, here, there)).containsExactly("1 VAT_TO_MAKE " + DUE, "1 VAT_TO_MAKE " + DUE);
        assertThat(statements(here, there)).isPositive().isEqualTo(statements(here));
    }

    private int statements(Desk... desks) {
        return SentStatements.of(books.norr.server, () -> told(STRANGER, desks)).size();
    }
}
