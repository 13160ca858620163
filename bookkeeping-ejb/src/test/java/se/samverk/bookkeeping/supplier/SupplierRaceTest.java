package se.samverk.bookkeeping.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.DAY;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.TODAY;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.form;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.part;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.shared.BusinessException;
import se.samverk.stage.Database;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Two people who register or pay the same invoice at two servers at once. */
@OnBothDatabases
class SupplierRaceTest {

    private static final int SERVERS = 2;
    private static final int ROUNDS = 3;
    private static final int MOST_ATTEMPTS = 20;

    @Parameter
    TestDatabase database;

    private Database servers;
    private BooksWithSuppliers books;
    private String nordhjul;

    @BeforeEach
    void begin() {
        servers = Database.of(database, getClass());
        books = new BooksWithSuppliers(servers);
        nordhjul = books.supplier("Nordhjul AB");
    }

    /** As the boundary's interceptor does: what the database refused for a race is tried again. */
    private String attempt(Server server, Function<SupplierInvoiceService, String> command) {
        PersistenceException failure = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                books.norr.askAt(server, () -> command.apply(server.get(SupplierInvoiceService.class)));
                return "DONE";
            } catch (BusinessException refusal) {
                return refusal.code().name();
            } catch (PersistenceException lost) {
                failure = lost;
            }
        }
        throw failure;
    }

    private List<String> together(Function<SupplierInvoiceService, String> command) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SERVERS);
        try {
            CyclicBarrier start = new CyclicBarrier(SERVERS);
            List<Future<String>> answers = threads.invokeAll(
                    IntStream.range(0, SERVERS)
                            .<Callable<String>>mapToObj(number -> () -> {
                                start.await();
                                return attempt(servers.server(number), command);
                            })
                            .toList(),
                    2,
                    TimeUnit.MINUTES);
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("K26: registered at two servers at once, a number of a supplier is one invoice with one entry")
    void registered() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            InvoiceForm form = form(nordhjul, "NG-" + round, "1250");

            assertThat(together(service -> service.register(form)))
                    .containsExactlyInAnyOrder("DONE", "INVOICE_THERE_ALREADY");
        }

        assertThat(books.ledger(TODAY).account()).isEqualByComparingTo("3750");
        assertThat(books.ledger(TODAY).difference()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("K28: paid at two servers at once, no more is paid of an invoice than is owed")
    void paid() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String invoice = books.register(form(nordhjul, "NG-" + round, "1250"));

            assertThat(together(service -> service.pay(invoice, part(DAY, "1000"))))
                    .containsExactlyInAnyOrder("DONE", "PAYMENT_TOO_LARGE");
        }

        assertThat(books.ledger(TODAY).total()).isEqualByComparingTo("750");
        assertThat(books.ledger(TODAY).difference()).isEqualByComparingTo("0");
    }
}
