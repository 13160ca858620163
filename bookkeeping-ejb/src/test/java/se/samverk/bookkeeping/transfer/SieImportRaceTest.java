package se.samverk.bookkeeping.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.time.YearMonth;
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
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Language;
import se.samverk.stage.Database;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Two files for the same empty year at the same time, at two servers. */
@OnBothDatabases
class SieImportRaceTest {

    private static final int MOST_ATTEMPTS = 20;
    private static final int VOUCHERS = 40;

    @Parameter
    TestDatabase database;

    private Database databases;
    private TransferOnStage norr;

    @BeforeEach
    void openBooks() {
        databases = Database.of(database, getClass());
        norr = new TransferOnStage(new CompanyOnStage(databases));
        norr.stage.tell(() -> norr.stage
                .get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
    }

    private static byte[] file(String text) {
        String voucher = "#VER A 1 20260115 \"" + text + "\"\n{\n#TRANS 1930 {} 1.00\n#TRANS 3001 {} -1.00\n}\n";
        return TransferOnStage.inCp437(
                TransferOnStage.HEAD + "#UB 0 1930 " + VOUCHERS + ".00\n" + voucher.repeat(VOUCHERS));
    }

    /** What keeps the file out; null for nothing. What the database refused for a race is tried again. */
    private ErrorCode take(Server server, String fileId) {
        PersistenceException failure = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                norr.stage.askAt(
                        server,
                        () -> server.get(SieImportService.class)
                                .take(new ImportForm(fileId, null, Language.SV, false)));
                return null;
            } catch (BusinessException refusal) {
                return refusal.code();
            } catch (PersistenceException lost) {
                failure = lost;
            }
        }
        throw failure;
    }

    @Test
    @DisplayName(
            "B13: of two files for the same empty year, taken in at once, one is in the books and the other is refused")
    void once() throws Exception {
        String one = norr.keep(file("Ett"));
        String other = norr.keep(file("Två"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<ErrorCode> answers = new ArrayList<>();
        try {
            List<Callable<ErrorCode>> work =
                    List.of(() -> take(databases.server(0), one), () -> take(databases.server(1), other));
            for (Future<ErrorCode> each : threads.invokeAll(work, 2, TimeUnit.MINUTES)) {
                answers.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(answers).containsExactlyInAnyOrder(null, TransferError.IMPORT_YEAR_USED);
        YearMonth january = YearMonth.of(2026, 1);
        assertThat(norr.closing(january, january)).containsEntry("1930", VOUCHERS + ".00");
    }
}
