package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bank.BankService;
import se.samverk.bank.SentStatement;
import se.samverk.bookkeeping.bank.MatchForm.AccountPart;
import se.samverk.shared.BusinessException;
import se.samverk.stage.Database;
import se.samverk.stage.Server;
import se.samverk.statement.Statements;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Two servers at the same bank account at the same time. */
@OnBothDatabases
class MatchingRaceTest {

    private static final int SERVERS = 2;
    private static final int MOST_ATTEMPTS = 20;

    private static final MatchForm RENT =
            new MatchForm(List.of(), List.of(), List.of(new AccountPart("5010", "17500", "25")), null, List.of());

    @Parameter
    TestDatabase database;

    private Database servers;
    private GoldenBank golden;

    /** As the boundary's interceptor does: what the database refused for a race is tried again. */
    private static String retried(Callable<String> command) throws Exception {
        PersistenceException failure = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return command.call();
            } catch (BusinessException refusal) {
                return refusal.code().name();
            } catch (PersistenceException lost) {
                failure = lost;
            }
        }
        throw failure;
    }

    /** What each of the servers is answered. */
    private List<String> together(Function<Server, String> command) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SERVERS);
        try {
            CyclicBarrier start = new CyclicBarrier(SERVERS);
            List<Callable<String>> work = new ArrayList<>();
            for (int number = 0; number < SERVERS; number++) {
                Server server = servers.server(number);
                work.add(() -> {
                    start.await();
                    return retried(() -> golden.shop.askAt(server, () -> command.apply(server)));
                });
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(work, 2, TimeUnit.MINUTES)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("K19, K20: a file that is read at two servers at once is there once, and a row is posted once")
    void once() throws Exception {
        servers = Database.of(database, getClass());
        golden = new GoldenBank(servers);

        List<String> read = together(server -> {
            SentStatement sent = new SentStatement("mars.csv", Statements.goldenTable());
            return "" + server.get(BankService.class).read(golden.account, sent).added();
        });
        assertThat(read).containsExactlyInAnyOrder("66", "0");

        WorkRow rent =
                golden.row("BG 990-0010 VINTERV", LocalDate.of(2026, 1, 2)).row();
        List<String> matched = together(server -> {
            server.get(BankBooksService.class).match(rent.id(), RENT, rent.version());
            return "MATCHED";
        });
        assertThat(matched).containsExactlyInAnyOrder("MATCHED", "STALE");
        assertThat(golden.row(rent.id()).matches()).hasSize(1);
        assertThat(golden.equation().isExplained()).isTrue();
    }
}
