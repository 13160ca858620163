package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bank.BankRowState;
import se.samverk.bank.BankService;
import se.samverk.bank.SentStatement;
import se.samverk.bookkeeping.bank.MatchForm.AccountPart;
import se.samverk.bookkeeping.bank.MatchForm.EntryPart;
import se.samverk.bookkeeping.entry.EntryDocuments;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.receipt.DocumentOfRow;
import se.samverk.receipt.ReceiptService;
import se.samverk.receipt.ReceiptState;
import se.samverk.receipt.ReceiptView;
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

    @Test
    @DisplayName(
            "K36: of two answers at once one counts, and a row that is matched meanwhile stands on what was answered")
    void answers() throws Exception {
        servers = Database.of(database, getClass());
        golden = new GoldenBank(servers);
        golden.read();
        String taxi = golden.row("KORT TAXI", LocalDate.of(2026, 1, 21)).row().id();

        List<String> answered = together(server -> {
            server.get(ReceiptService.class).photo(taxi, photograph());
            return "ANSWERED";
        });
        assertThat(answered).containsExactlyInAnyOrder("ANSWERED", "RECEIPT_NOT_MISSING");

        WorkRow rent =
                golden.row("BG 990-0010 VINTERV", LocalDate.of(2026, 1, 2)).row();
        DocumentForm receipt = photograph();
        Server matching = servers.server(0);
        List<String> both = together(server -> {
            if (server == matching) {
                server.get(BankBooksService.class).match(rent.id(), RENT, rent.version());
            } else {
                server.get(ReceiptService.class).photo(rent.id(), receipt);
            }
            return "DONE";
        });
        assertThat(both).containsOnly("DONE");
        String entry = golden.row(rent.id()).matches().get(0).entryId();
        ReceiptView settled =
                golden.shop.ask(() -> golden.shop.get(ReceiptService.class).view(rent.id()));
        assertThat(settled.row().state()).isEqualTo(ReceiptState.SETTLED);
        assertThat(golden.shop.ask(() -> golden.shop.get(DocumentService.class).of(EntryDocuments.ofEntry(entry))))
                .extracting(DocumentRow::id)
                .containsExactly(settled.answer().documentId());
    }

    @Test
    @DisplayName("K36: a document that is given to two rows at once is the receipt of one")
    void oneDocument() throws Exception {
        servers = Database.of(database, getClass());
        golden = new GoldenBank(servers);
        golden.read();
        String taxi = golden.row("KORT TAXI", LocalDate.of(2026, 1, 21)).row().id();
        String hotel =
                golden.row("KORT HOTELL", LocalDate.of(2026, 1, 13)).row().id();
        String document =
                golden.shop.ask(() -> golden.shop.get(DocumentService.class).handIn(photograph()));

        Server first = servers.server(0);
        List<String> answered = together(server -> {
            String row = server == first ? taxi : hotel;
            server.get(ReceiptService.class).document(new DocumentOfRow(row, document));
            return "ANSWERED";
        });

        assertThat(answered).containsExactlyInAnyOrder("ANSWERED", "RECEIPT_OF_OTHER_ROW");
    }

    private static DocumentForm photograph() {
        return new DocumentForm(
                UUID.randomUUID().toString(), null, List.of(new SentFile("kvitto.jpg", SampleFiles.jpeg(30, 30))));
    }

    @Test
    @DisplayName(
            "K20, K21: an entry that is reversed at one server while another matches a row with it explains nothing")
    void reversed() throws Exception {
        servers = Database.of(database, getClass());
        golden = new GoldenBank(servers);
        golden.readTable(golden.account, "2026-03-02;Porto;-80");
        WorkRow row = golden.waiting().get(0);
        String entry = golden.post("260302", "6250", GoldenBank.BANK, "80", "Porto");
        MatchForm form = new MatchForm(List.of(new EntryPart(entry, "80")), List.of(), List.of(), null, List.of());

        List<String> answers = together(server -> {
            if (server == servers.server(0)) {
                server.get(BankBooksService.class).match(row.id(), form, row.version());
                return "MATCHED";
            }
            server.get(EntryService.class).reverse(entry, "260303");
            return "REVERSED";
        });

        assertThat(answers).contains("REVERSED").containsAnyOf("MATCHED", "ENTRY_MATCHED");
        assertThat(golden.row(row.id()).row().state()).isEqualTo(BankRowState.OPEN);
        assertThat(golden.row(row.id()).matches()).isEmpty();
    }

    @Test
    @DisplayName("K20: an item is paid once, by the row of one account or of the other")
    void paidOnce() throws Exception {
        servers = Database.of(database, getClass());
        golden = new GoldenBank(servers);
        String other = golden.add("SE45 5000 0000 0583 9825 7466", "1910");
        golden.readTable(golden.account, "2026-03-02;Nordtelefon;-499");
        golden.readTable(other, "2026-03-02;Nordtelefon;-499");
        golden.post("260301", "6212", "2440", "499", "Nordtelefon mars");
        List<WorkRow> rows = Stream.of(golden.account, other)
                .map(account -> golden.work(account, BankTab.TODO).rows().get(0))
                .toList();

        List<String> answers = together(server -> {
            WorkRow row = rows.get(server == servers.server(0) ? 0 : 1);
            server.get(BankBooksService.class)
                    .match(row.id(), MatchForm.of(rows.get(0).proposal(), false), row.version());
            return "MATCHED";
        });

        assertThat(answers).containsExactlyInAnyOrder("MATCHED", "ITEM_PAID");
    }
}
