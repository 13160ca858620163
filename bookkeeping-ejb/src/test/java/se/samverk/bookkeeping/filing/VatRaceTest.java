package se.samverk.bookkeeping.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.bookkeeping.filing.BooksWithVat.DAY;
import static se.samverk.bookkeeping.filing.BooksWithVat.QUARTER;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.stage.Database;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Several servers at the same return at the same time. */
@OnBothDatabases
class VatRaceTest {

    private static final int MOST_ATTEMPTS = 20;
    private static final int ENTRIES = 12;

    @Parameter
    TestDatabase database;

    private Database databases;
    private BooksWithVat books;

    @BeforeEach
    void openBooks() {
        databases = Database.of(database, getClass());
        books = new BooksWithVat(databases);
        books.sell(DAY, 1000);
    }

    /** As the boundary's interceptor does: what the database refused for a race is tried again. */
    private static ErrorCode answer(Runnable command) {
        PersistenceException failure = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                command.run();
                return null;
            } catch (BusinessException refusal) {
                return refusal.code();
            } catch (PersistenceException lost) {
                failure = lost;
            }
        }
        throw failure;
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
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

    private ErrorCode make(Server server) {
        return answer(
                () -> server.inTransaction(() -> server.get(VatFilings.class).make(books.by(), QUARTER, null)));
    }

    @Test
    @DisplayName("B20: made at two servers at once, the return of a period is made once")
    void once() throws Exception {
        List<Callable<ErrorCode>> work = List.of(() -> make(databases.server(0)), () -> make(databases.server(1)));

        assertThat(together(work)).containsExactlyInAnyOrder(null, FilingError.VAT_RETURN_MADE_ALREADY);
        assertThat(books.balances(QUARTER.lastMonth())).containsEntry("2650", "-250.00");
    }

    @Test
    @DisplayName("B20: what is posted while a return is made is in it, or is refused")
    void postingMeanwhile() throws Exception {
        List<ErrorCode> posted = new ArrayList<>();
        List<Callable<Void>> work = List.of(
                () -> {
                    for (int each = 0; each < ENTRIES; each++) {
                        posted.add(sell(databases.server(1)));
                    }
                    return null;
                },
                () -> {
                    assertThat(make(databases.server(0))).isNull();
                    return null;
                });

        together(work);

        long in = posted.stream().filter(refused -> refused == null).count();
        assertThat(posted).allMatch(refused -> refused == null || refused == LedgerError.PERIOD_LOCKED);
        VatReturnView made = books.view(books.list().get(1).id());
        assertThat(made.toPay()).isEqualTo(250 + in * 25);
        assertThat(made.differs()).isFalse();
    }

    private ErrorCode sell(Server server) {
        return answer(() -> books.post(server, DAY, "1930 125", "3001 -100", "2611 -25"));
    }
}
