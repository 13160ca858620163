package se.samverk.bookkeeping.closing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.filing.VatReturnService;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.MonthAttest;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthSpan;
import se.samverk.month.MonthState;
import se.samverk.month.MonthState.Stage;
import se.samverk.notebook.EverybodyComesIn;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Desk;
import se.samverk.workspace.Side;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.Workspace;
import se.samverk.workspace.WorkspaceAccess;

/** A month that one side has locked and the other attests, over both databases. Today is 1 April 2026. */
@OnBothDatabases
class AttestStoryTest {

    private static final int MOST_ATTEMPTS = 20;
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final PeriodRef PERIOD = new PeriodRef(MARCH, false);

    @Parameter
    TestDatabase database;

    private Database databases;
    private CompanyOnStage norr;
    private CompanyOnStage lind;

    @BeforeEach
    void openBooks() {
        databases = Database.of(database, getClass());
        norr = new CompanyOnStage(databases);
        lind = new CompanyOnStage(databases);
        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
        access().letWork(lind.company, List.of(norr.company));
    }

    private EverybodyComesIn access() {
        return norr.get(EverybodyComesIn.class);
    }

    private void bothClose() {
        access().letClose(norr.company, "close", Set.of(Side.values()));
    }

    private Caller person(String userId, boolean bureau) {
        return new Caller(
                null,
                userId,
                "Anna Lind",
                "anna@lind.example",
                Language.SV,
                bureau ? lind.company : norr.company,
                "Lind AB",
                bureau,
                Role.USER,
                bureau ? Permission.STANDARD : null);
    }

    private <T> T as(Caller caller, Server server, Supplier<T> request) {
        return server.inRequest(() -> {
            server.get(CurrentCaller.class).is(caller, null);
            server.get(Workspace.class).choose(norr.company, "bookkeeping");
            return request.get();
        });
    }

    private void asBureau(Runnable request) {
        as(person("anna", true), norr.server, () -> {
            request.run();
            return null;
        });
    }

    private PeriodService periods() {
        return norr.get(PeriodService.class);
    }

    private MonthView view() {
        return norr.ask(() -> norr.get(MonthService.class).view(MARCH));
    }

    private MonthState state() {
        return norr.server
                .inTransaction(() -> norr.get(BooksMonths.class)
                        .of(List.of(norr.company), MonthSpan.of(MARCH, MARCH, databases.clock)))
                .get(norr.company)
                .get(0);
    }

    private List<WaitingTask> waiting(boolean bureau) {
        return as(bureau ? person("anna", true) : norr.caller, norr.server, () -> {
            Caller caller = norr.get(CurrentCaller.class).get();
            Admission admission = norr.get(WorkspaceAccess.class).admit(caller, norr.company, "bookkeeping");
            return norr.get(WaitingAttests.class).of(caller.userId(), List.of(new Desk(norr.company, admission)));
        });
    }

    @Test
    @DisplayName(
            "B46: where both sides close, a month that one has locked counts as closed when the other has attested it")
    void bothSides() {
        bothClose();
        Refused.with(
                ClosingError.MONTH_NOT_CLOSED, () -> asBureau(() -> periods().attest(MARCH)));
        norr.tell(() -> periods().lock(PERIOD, null));

        assertThat(view().period().locked()).isTrue();
        assertThat(view().period().isClosed()).isFalse();
        assertThat(state()).isEqualTo(new MonthState(MARCH, Stage.OPEN, 1, Side.BUREAU));
        assertThat(view().points())
                .filteredOn(point -> point.kind().equals("ATTEST"))
                .extracting(MonthPoint::waitsFor)
                .containsExactly(Side.BUREAU);
        assertThat(waiting(true))
                .containsExactly(new WaitingTask(norr.company, "MONTHS_TO_ATTEST", 1, null, "2026-03"));
        assertThat(waiting(false)).isEmpty();
        Refused.with(ClosingError.NOT_TO_ATTEST, () -> norr.tell(() -> periods().attest(MARCH)));

        asBureau(() -> periods().attest(MARCH));
        asBureau(() -> periods().attest(MARCH));
        assertThat(view().period().isClosed()).isTrue();
        assertThat(state().stage()).isEqualTo(Stage.CLOSED);
        assertThat(waiting(true)).isEmpty();
        assertThat(view().points())
                .filteredOn(point -> point.kind().equals("ATTEST"))
                .allMatch(MonthPoint::isDone);
        assertThat(norr.server.audit(norr.company, "2026-03"))
                .extracting(row -> row[0])
                .containsExactly("PERIOD_LOCKED", "PERIOD_ATTESTED");
    }

    @Test
    @DisplayName("B46: opening a month again takes the attest back, and locked again it waits for the other side again")
    void reopened() {
        bothClose();
        asBureau(() -> periods().lock(PERIOD, null));
        norr.tell(() -> periods().attest(MARCH));
        norr.tell(() -> periods().reopen(PERIOD, "Hyran saknas"));

        assertThat(view().period().attestedAt()).isNull();
        assertThat(state().stage()).isEqualTo(Stage.READY);
        norr.tell(() -> periods().lock(PERIOD, null));
        assertThat(state().waitsFor()).isEqualTo(Side.BUREAU);
    }

    @Test
    @DisplayName("B46: whom the agreement names to say yes attests; where one side closes alone nobody does")
    void whoever() {
        access().letClose(norr.company, "close", Set.of(Side.CLIENT));
        norr.tell(() -> periods().lock(PERIOD, null));
        assertThat(view().period().isClosed()).isTrue();
        assertThat(state().stage()).isEqualTo(Stage.CLOSED);
        Refused.with(ClosingError.NOT_TO_ATTEST, () -> asBureau(() -> periods().attest(MARCH)));

        norr.tell(() -> periods().reopen(PERIOD, "Hyran saknas"));
        access().letClose(norr.company, MonthAttest.ATTEST, Set.of(Side.BUREAU));
        norr.tell(() -> periods().lock(PERIOD, null));
        assertThat(state().waitsFor()).isEqualTo(Side.BUREAU);
    }

    @Test
    @DisplayName("B46: who is to attest says no with a reason, and the month is open again")
    void refused() {
        access().letClose(norr.company, MonthAttest.ATTEST, Set.of(Side.BUREAU));
        Refused.with(
                ClosingError.MONTH_NOT_CLOSED, () -> asBureau(() -> periods().refuse(MARCH, "Hyran saknas")));
        norr.tell(() -> periods().lock(PERIOD, null));

        Refused.with(ClosingError.NOT_TO_ATTEST, () -> norr.tell(() -> periods().refuse(MARCH, "Hyran saknas")));
        Refused.at(
                "reason", CommonError.REQUIRED, () -> asBureau(() -> periods().refuse(MARCH, " ")));
        asBureau(() -> periods().refuse(MARCH, "Hyran saknas"));

        assertThat(view().period().locked()).isFalse();
        assertThat(view().period().awaits()).isNull();
        assertThat(view().period().reason()).isEqualTo("Hyran saknas");
        assertThat(norr.server.audit(norr.company, "2026-03"))
                .extracting(row -> row[0])
                .containsExactly("PERIOD_LOCKED", "PERIOD_REOPENED");
    }

    @Test
    @DisplayName("B46: where the bureau has left the company attests what waited for it")
    void bureauLeft() {
        bothClose();
        norr.tell(() -> periods().lock(PERIOD, null));
        access().leave(norr.company);

        assertThat(view().period().awaits()).isEqualTo(Side.CLIENT);
        assertThat(waiting(false)).hasSize(1);
        norr.tell(() -> periods().attest(MARCH));

        assertThat(view().period().isClosed()).isTrue();
    }

    @Test
    @DisplayName("B46: a month that a VAT return has locked is attested as any other where both sides close")
    void byReturn() {
        bothClose();
        norr.tell(() -> norr.get(VatReturnService.class).make(VatPeriod.quarter(MARCH.atDay(1))));

        assertThat(view().period().locked()).isTrue();
        assertThat(view().period().awaits()).isEqualTo(Side.BUREAU);
        assertThat(waiting(true)).hasSize(3);
        Refused.with(
                ClosingError.VAT_RETURN_STANDS, () -> asBureau(() -> periods().refuse(MARCH, "Hyran saknas")));
        asBureau(() -> periods().attest(MARCH));
        assertThat(view().period().isClosed()).isTrue();
    }

    @Test
    @DisplayName("B46: that a month waits to be attested is not lost when its VAT is late")
    void lateVat() {
        bothClose();
        norr.tell(() -> periods().lock(PERIOD, null));
        databases.clock.setTo(Instant.parse("2026-05-13T09:00:00Z"));
        MonthState waiting = state();
        asBureau(() -> periods().attest(MARCH));

        assertThat(waiting.stage()).isEqualTo(Stage.LATE);
        assertThat(state()).isEqualTo(new MonthState(MARCH, Stage.LATE, waiting.left() - 1, state().waitsFor()));
    }

    @Test
    @DisplayName("B46: of two who close a month at once at two servers one stands, and the other is told")
    void atOnce() throws Exception {
        bothClose();
        databases.server(1).get(EverybodyComesIn.class).letWork(lind.company, List.of(norr.company));
        databases.server(1).get(EverybodyComesIn.class).letClose(norr.company, "close", Set.of(Side.values()));
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<String>> work = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            Server server = databases.server(number);
            Caller caller = person("person" + number, number == 1);
            work.add(() -> {
                start.await();
                return answer(() -> as(caller, server, () -> {
                    server.get(PeriodService.class).lock(PERIOD, null);
                    return "LOCKED";
                }));
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> each : threads.invokeAll(work, 2, TimeUnit.MINUTES)) {
                answers.add(each.get());
            }
            assertThat(answers).containsExactlyInAnyOrder("LOCKED", "PERIOD_LOCKED_ALREADY");
        } finally {
            threads.shutdownNow();
        }
        assertThat(norr.server.audit(norr.company, "2026-03")).hasSize(1);
    }

    /** As the boundary's interceptor does: what the database refused for a race is tried again. */
    private static String answer(Supplier<String> command) {
        PersistenceException failure = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return command.get();
            } catch (BusinessException refusal) {
                return refusal.code().name();
            } catch (PersistenceException lost) {
                failure = lost;
            }
        }
        throw failure;
    }
}
