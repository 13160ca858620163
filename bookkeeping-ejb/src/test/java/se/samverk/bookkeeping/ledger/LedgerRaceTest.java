package se.samverk.bookkeeping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.stage.Database;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Several servers at the same books at the same time. */
@OnBothDatabases
class LedgerRaceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final int EACH = 15;
    private static final int MOST_ATTEMPTS = 20;

    @Parameter
    TestDatabase database;

    private Database databases;
    private BooksOnStage books;

    @BeforeEach
    void open() {
        databases = Database.of(database, getClass());
        books = new BooksOnStage(databases).opened("1930", "3001", "4010");
    }

    /** As the boundary's interceptor does: what the database refused for a race is tried again. */
    private static <T> T retried(Supplier<T> command) {
        PersistenceException failure = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return command.get();
            } catch (PersistenceException lost) {
                failure = lost;
            }
        }
        throw failure;
    }

    private static ErrorCode answer(Supplier<?> command) {
        try {
            retried(command);
            return null;
        } catch (BusinessException refusal) {
            return refusal.code();
        }
    }

    private <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work, 2, TimeUnit.MINUTES)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private String post(Server server, NewEntry entry) {
        return server.inTransaction(() -> server.get(Ledger.class).post(books.by, entry));
    }

    @Test
    @DisplayName("B4, B5: posted at three servers at once, the series has every number once and the month its sum")
    void oneSeries() throws Exception {
        List<Callable<Integer>> work = IntStream.range(0, 3)
                .<Callable<Integer>>mapToObj(number -> () -> postMany(databases.server(number)))
                .toList();

        together(work);

        List<Integer> numbers = books.server.inDatabase(em -> em.createQuery(
                        "select e.number from Entry e where e.companyId = :company order by e.number", Integer.class)
                .setParameter("company", books.company)
                .getResultList());
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 3 * EACH).boxed().toList());
        YearMonth month = YearMonth.from(DAY);
        assertThat(books.server.inTransaction(() -> books.balances().trialBalance(books.company, month, month)))
                .extracting(AccountBalance::closing)
                .containsExactly(Amount.of("45.00"), Amount.of("-45.00"));
    }

    private int postMany(Server server) {
        for (int i = 0; i < EACH; i++) {
            retried(() -> post(server, BooksOnStage.sale(DAY, "1.00")));
        }
        return EACH;
    }

    @Test
    @DisplayName("B6: taken back at two servers at once, an entry is taken back once")
    void oneReversal() throws Exception {
        String wrong = books.post(BooksOnStage.sale(DAY, "1.00"));
        List<Callable<ErrorCode>> work = IntStream.range(0, 2)
                .<Callable<ErrorCode>>mapToObj(number -> () -> answer(() -> reverse(databases.server(number), wrong)))
                .toList();

        assertThat(together(work)).containsExactlyInAnyOrder(null, LedgerError.REVERSED_ALREADY);
    }

    private String reverse(Server server, String entry) {
        return server.inTransaction(() -> server.get(Ledger.class).reverse(books.by, entry, DAY));
    }

    @Test
    @DisplayName("B7: a month is not locked while an entry is being posted in it, and takes none afterwards")
    void postingWhileLocking() throws Exception {
        Server there = databases.server(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Long> seenByLock = books.server.inTransaction(() -> {
                books.ledger().post(books.by, BooksOnStage.sale(DAY, "1.00"));
                books.server.entities().flush();
                Future<Long> locking = other.submit(() -> retried(() -> there.inTransaction(() -> {
                    lock(there);
                    there.entities().flush();
                    return count(there);
                })));
                waitForAWhile(locking);
                return locking;
            });

            assertThat(seenByLock.get(1, TimeUnit.MINUTES)).isOne();
        } finally {
            other.shutdownNow();
        }
        assertThat(answer(() -> post(books.server, BooksOnStage.sale(DAY, "1.00"))))
                .isEqualTo(LedgerError.PERIOD_LOCKED);
    }

    /** Long enough for one that does not wait for the posting; the one that does goes on after its commit. */
    private static void waitForAWhile(Future<?> locking) {
        try {
            locking.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            return;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void lock(Server server) {
        PeriodChange change =
                new PeriodChange(YearMonth.from(DAY), false, AccountingPeriod.State.LOCKED, "VAT is filed");
        server.get(FiscalYears.class).change(books.by, change);
    }

    private Long count(Server server) {
        return server.inDatabase(
                em -> em.createQuery("select count(e) from Entry e where e.companyId = :company", Long.class)
                        .setParameter("company", books.company)
                        .getSingleResult());
    }
}
