package se.samverk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.lists.ClientQuery;
import se.samverk.run.Run;
import se.samverk.run.RunSteps;
import se.samverk.run.Runs;
import se.samverk.shared.ErrorCodes;
import se.samverk.shared.Language;
import se.samverk.table.TableFormat;

/** How an export begins, also one that was stopped for a while. */
class ExportStepsTest {

    private static final ExportTask TASK = new ExportTask();
    private static final Instant NOW = Instant.parse("2026-01-20T09:00:00Z");
    private static final Caller ANNA = new Caller(
            null, "anna", "Anna", "anna@lind.example", Language.SV, "lind", "Lind", true, Role.USER, Permission.FULL);

    /** An export that began with one row, of a list that has as many now. */
    private static Run begun(long rowsNow) {
        ExportSettings settings = ExportSettings.of(ExportList.CLIENTS, TableFormat.PDF, Language.SV, ClientQuery.ALL);
        Run run = new Run(TASK, ANNA, null, settings, 1, 0, NOW);
        ExportSteps steps = new ExportSteps();
        steps.task = TASK;
        steps.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        steps.runs = new Runs() {
            @Override
            public Optional<Run> heldBy(String worker, String id) {
                return Optional.of(run);
            }
        };
        steps.steps = new RunSteps() {
            @Override
            public <T> Optional<T> as(Run of, Supplier<T> work) {
                return Optional.of(work.get());
            }
        };
        steps.rows = new ExportRows() {
            @Override
            long count(ExportSettings of) {
                return rowsNow;
            }
        };
        assertThat(steps.begin(run.id(), "worker")).isEmpty();
        return run;
    }

    @Test
    void aListThatHasOutgrownItsFormatIsNotRead() {
        Run run = begun(TableFormat.PDF.mostRows() + 1L);

        assertThat(run.view("Anna", TASK, new ErrorCodes()).state()).isEqualTo(Run.State.FAILED);
    }
}
