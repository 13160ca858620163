package se.samverk.bookkeeping.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.run.Run;
import se.samverk.run.RunError;
import se.samverk.run.Runs;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** A large file is taken in as a run. */
@OnBothDatabases
class SieImportRunStoryTest {

    private static final int VOUCHERS = SieImportService.MOST_AT_ONCE + 1;
    private static final String WORKER = "worker";

    private static final String LARGE = TransferOnStage.HEAD
            + "#UB 0 1930 %d.00\n#RES 0 3001 -%d.00\n".formatted(VOUCHERS, VOUCHERS)
            + String.join(
                    "",
                    IntStream.rangeClosed(1, VOUCHERS)
                            .mapToObj(SieImportRunStoryTest::voucher)
                            .toList());

    @Parameter
    TestDatabase database;

    private TransferOnStage norr;
    private String run;

    private static String voucher(int number) {
        return "#VER A %d 20260301 \"Ver\"\n{\n#TRANS 1930 {} 1.00\n#TRANS 3001 {} -1.00\n}\n".formatted(number);
    }

    @BeforeEach
    void start() {
        norr = new TransferOnStage(new CompanyOnStage(Database.of(database, getClass())));
        ImportStart start = norr.start(TransferOnStage.inCp437(LARGE), false);
        assertThat(start.importId()).isNull();
        run = start.runId();
    }

    private void work(String worker) {
        assertThat(norr.stage.get(Runs.class).acquire(run, worker)).contains(SieImportTask.KIND);
        norr.stage.get(SieImportTask.class).perform(run, worker);
    }

    private List<ImportProgress> shown() {
        return norr.stage.ask(() -> norr.stage.get(SieImportService.class).running());
    }

    private List<ImportView> taken() {
        return norr.stage.ask(() -> norr.stage.get(SieImportService.class).list());
    }

    @Test
    @DisplayName("B13: a large file is taken in as a run that can be left: nothing is there before all is")
    void large() {
        assertThat(shown()).containsExactly(new ImportProgress(run, "bok.se", Run.State.RUNNING, VOUCHERS, 0));
        assertThat(taken()).isEmpty();

        work(WORKER);

        assertThat(shown()).isEmpty();
        assertThat(taken()).extracting(ImportView::entries).containsExactly(VOUCHERS);
        YearMonth march = YearMonth.of(2026, 3);
        assertThat(norr.closing(march, march)).containsEntry("1930", VOUCHERS + ".00");
        assertThat(norr.stage.server.audit(norr.stage.company, run))
                .extracting(row -> row[0])
                .containsExactly("SIE_IMPORT_STARTED");
        assertThat(norr.stage.server.audit(norr.stage.company, taken().get(0).id()))
                .extracting(row -> row[1])
                .containsExactly("Eva Norr");
    }

    @Test
    @DisplayName("B13: what keeps a large file out by now ends its run, and nothing of it is in the books")
    void refused() {
        norr.take(TransferOnStage.HEAD + "#UB 0 1930 1.00\n" + voucher(1));

        work(WORKER);

        assertThat(shown()).extracting(ImportProgress::state).containsExactly(Run.State.FAILED);
        assertThat(taken()).extracting(ImportView::entries).containsExactly(1);
    }

    @Test
    @DisplayName("B13: a worker that dies after the file is in the books does not take it in twice")
    void diesAfterwards() {
        SieImportSteps steps = norr.stage.get(SieImportSteps.class);
        norr.stage.get(Runs.class).acquire(run, WORKER);
        steps.take(steps.begin(run, WORKER).orElseThrow(), () -> {});
        norr.stage.get(Runs.class).leave(run, WORKER);
        Database.of(database, getClass()).clock.pass(Duration.ofHours(1));

        work("another");

        assertThat(shown()).isEmpty();
        assertThat(taken()).hasSize(1);
    }

    @Test
    @DisplayName("B13: a run that was stopped takes nothing in")
    void stopped() {
        SieImportSteps steps = norr.stage.get(SieImportSteps.class);
        norr.stage.get(Runs.class).acquire(run, WORKER);
        SieImportSteps.Beginning beginning = steps.begin(run, WORKER).orElseThrow();
        norr.stage.get(Runs.class).leave(run, WORKER);

        Refused.with(RunError.RUN_CHANGED, () -> steps.take(beginning, () -> steps.progress(run, WORKER)));

        assertThat(taken()).isEmpty();
    }

    @Test
    @DisplayName("B13: what keeps a large file out is told before a run begins")
    void toldBefore() {
        assertThat(TransferOnStage.faults(() -> norr.start(
                        TransferOnStage.inCp437(LARGE + "#VER A 9 20260301 \"\"\n{\n#TRANS 1930 {} 1.00\n}\n"), false)))
                .containsExactly("IMPORT_UNBALANCED " + (12 + VOUCHERS * 5));
    }
}
