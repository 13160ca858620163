package se.samverk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.bookkeeping.bank.WaitingBankRows;
import se.samverk.bookkeeping.bank.WaitingReceipts;
import se.samverk.bookkeeping.closing.ReopenedPeriods;
import se.samverk.bookkeeping.closing.WaitingAttests;
import se.samverk.bookkeeping.entry.WaitingDocuments;
import se.samverk.bookkeeping.entry.WaitingDrafts;
import se.samverk.bookkeeping.entry.WaitingEntryQuestions;
import se.samverk.bookkeeping.payment.WaitingPayments;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.supplier.WaitingInvoices;
import se.samverk.shared.LocalText;
import se.samverk.stage.Database;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Desk;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** What waits at a thousand clients, with a million rows of work against some thousand. */
class QueueBenchmark {

    private static final boolean FULL = "full".equals(System.getProperty("benchmark.size"));
    private static final int CLIENTS = 1_000;

    private static final int KINDS = 3;

    /** Of each kind at each client. */
    private static final int FEW = 3;

    private static final int MANY = FULL ? 333 : 67;

    private static final List<Class<? extends WaitingTasks>> TELLERS = List.of(
            WaitingDocuments.class,
            WaitingDrafts.class,
            WaitingBankRows.class,
            WaitingReceipts.class,
            WaitingInvoices.class,
            WaitingPayments.class,
            WaitingEntryQuestions.class,
            WaitingAttests.class,
            ReopenedPeriods.class);

    private static final Turns TURNS = new Turns(10, 30);

    private final Results results = new Results(
            "queue.md",
            "%s, %d clients, %d and %d rows of work"
                    .formatted(LocalDate.now(ZoneOffset.UTC), CLIENTS, KINDS * FEW * CLIENTS, KINDS * MANY * CLIENTS));

    @Test
    void measure() throws SQLException {
        CompanyOnStage any = new CompanyOnStage(Database.of(TestDatabase.POSTGRESQL, getClass()));
        try (Connection connection = new Recorder(any.server).source().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            fill(statement, "few", FEW);
            fill(statement, "many", MANY);
            statement.execute("vacuum analyze");
        }
        results.share(
                "what waits at a thousand clients, many rows",
                "few rows",
                TURNS.of(() -> ask(any, "many", MANY), () -> ask(any, "few", FEW)),
                Goal.atMost(1.5));
        results.end();
        assertThat(results.missed()).as("what has missed its goal").isEmpty();
    }

    private static void fill(Statement statement, String name, int rows) throws SQLException {
        statement.execute("""
                insert into company (id, customer_number, organisation_number, name, bureau, version)
                select '%1$s' || i, '%1$s' || i, '%2$s' || lpad(i::text, 6, '0'), 'Company', false, 1
                from generate_series(1, %3$d) i
                """.formatted(name, name.equals("few") ? "5560" : "5561", CLIENTS));
        statement.execute("""
                insert into books (company_id, opened_at, opened_by, version)
                select '%1$s' || i, now(), 'nobody', 1 from generate_series(1, %2$d) i
                """.formatted(name, CLIENTS));
        statement.execute("""
                insert into document (id, company_id, name, hand_in_key, handed_in_at, handed_in_by, side, files, pages, state, version)
                select gen_random_uuid()::text, '%1$s' || i, 'Receipt', j::text, now(), 'nobody', 'CLIENT', 1, 1, 'WAITING', 1
                from generate_series(1, %2$d) i, generate_series(1, %3$d) j
                """.formatted(name, CLIENTS, rows));
        statement.execute("""
                insert into entry_draft (id, company_id, content, proposed, made_at, made_by, changed_at, version)
                select gen_random_uuid()::text, '%1$s' || i, '{}', true, now(), 'nobody', now(), 1
                from generate_series(1, %2$d) i, generate_series(1, %3$d) j
                """.formatted(name, CLIENTS, rows));
        statement.execute("""
                insert into account (company_id, account_number, name, active, version)
                select '%1$s' || i, '1930', 'Bank', true, 1 from generate_series(1, %2$d) i
                """.formatted(name, CLIENTS));
        statement.execute("""
                insert into bank_account (id, company_id, name, kind, account_number, currency, added_at, added_by, version)
                select '%1$s' || i, '%1$s' || i, 'Bank', 'BANKGIRO', '9912346', 'SEK', now(), 'nobody', 1
                from generate_series(1, %2$d) i
                """.formatted(name, CLIENTS));
        statement.execute("""
                insert into bank_ledger (bank_account_id, company_id, account_number, since, version)
                select '%1$s' || i, '%1$s' || i, '1930', date '2026-01-01', 1 from generate_series(1, %2$d) i
                """.formatted(name, CLIENTS));
        statement.execute("""
                insert into bank_file (id, account_id, company_id, name, format, size_bytes, sha256, rows_told, rows_new,
                    rows_waiting, read_at, read_by, side)
                select '%1$s' || i, '%1$s' || i, '%1$s' || i, 'a.csv', 'TABLE', 1, 'x', %3$d, %3$d, 0, now(), 'nobody', 'CLIENT'
                from generate_series(1, %2$d) i
                """.formatted(name, CLIENTS, rows));
        statement.execute("""
                insert into bank_row (id, account_id, company_id, file_id, line_number, booked_on, amount, description, part,
                    row_key, rest, state, version)
                select gen_random_uuid()::text, '%1$s' || i, '%1$s' || i, '%1$s' || i, j, date '2026-03-01', 1, 'Row', 1,
                    j::text, 1, 'OPEN', 1
                from generate_series(1, %2$d) i, generate_series(1, %3$d) j
                """.formatted(name, CLIENTS, rows));
    }

    private static void ask(CompanyOnStage any, String name, int rows) {
        List<Desk> desks = IntStream.rangeClosed(1, CLIENTS)
                .mapToObj(i -> new Desk(name + i, admission()))
                .toList();
        List<WaitingTask> waiting = any.server.inTransaction(() -> TELLERS.stream()
                .flatMap(teller -> any.get(teller).of("user", desks).stream())
                .toList());
        assertThat(waiting).hasSize(KINDS * CLIENTS).allMatch(task -> task.count() == rows);
    }

    private static Admission admission() {
        return new Admission(
                Reach.WORK,
                Side.BUREAU,
                ServiceRole.APPROVER,
                "bureau",
                Stream.of("posting", "bank")
                        .map(task -> new DividedTask(task, new LocalText(task, task), Set.of(Side.BUREAU)))
                        .toList());
    }
}
