package se.samverk.bookkeeping.entry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.stage.Database;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Several servers at the same draft at the same time. */
@OnBothDatabases
class DraftRaceTest {

    private static final int SERVERS = 2;
    private static final int ROUNDS = 5;
    private static final int MOST_ATTEMPTS = 20;

    private static final EntryForm COFFEE = new EntryForm(
            null,
            "0315",
            "Kaffe",
            null,
            null,
            null,
            List.of(
                    new LineForm("4010", "100", null, null, null, null),
                    new LineForm("1930", null, "100", null, null, null)),
            List.of());

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;

    private String keep() {
        return norr.ask(() -> norr.get(DraftService.class).keep(COFFEE));
    }

    /** As the boundary's interceptor does: what the database refused for a race is tried again. */
    private String post(Server server, String draft, int version) {
        PersistenceException failure = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                norr.askAt(server, () -> server.get(DraftService.class).post(draft, COFFEE, version));
                return "POSTED";
            } catch (BusinessException refusal) {
                return refusal.code().name();
            } catch (PersistenceException lost) {
                failure = lost;
            }
        }
        throw failure;
    }

    private List<String> together(List<Callable<String>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            CyclicBarrier start = new CyclicBarrier(work.size());
            List<Future<String>> answers = threads.invokeAll(
                    work.stream()
                            .<Callable<String>>map(each -> () -> {
                                start.await();
                                return each.call();
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
    @DisplayName("B5, B25: posted at two servers at once, a draft makes one entry, and the series has no gap")
    void oneEntry() throws Exception {
        Database servers = Database.of(database, getClass());
        norr = new CompanyOnStage(servers);
        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));

        for (int round = 0; round < ROUNDS; round++) {
            String draft = keep();
            int version =
                    norr.ask(() -> norr.get(DraftService.class).view(draft)).version();
            assertThat(together(IntStream.range(0, SERVERS)
                            .<Callable<String>>mapToObj(number -> () -> post(servers.server(number), draft, version))
                            .toList()))
                    .containsExactlyInAnyOrder("POSTED", "NOT_FOUND");
        }

        assertThat(norr.ask(() -> norr.get(EntryService.class).page(new EntryQuery(""), Keyset.FIRST))
                        .rows())
                .extracting(EntryRow::name)
                .containsExactly("A 5", "A 4", "A 3", "A 2", "A 1");
    }
}
