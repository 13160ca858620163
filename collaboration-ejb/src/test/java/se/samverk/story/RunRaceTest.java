package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.bulk.ExportList;
import se.samverk.bulk.ExportSettings;
import se.samverk.bulk.RunStartService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.lists.ClientQuery;
import se.samverk.run.RunError;
import se.samverk.run.RunService;
import se.samverk.run.RunView;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Server;
import se.samverk.table.TableFormat;
import se.samverk.testing.OnBothDatabases;

/** Runs started and resumed at two servers at the same moment, over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class RunRaceTest extends Story {

    private static final int ROUNDS = 15;

    private static String start(Server server) {
        return server.get(RunStartService.class)
                .startExport(ExportSettings.of(ExportList.CLIENTS, TableFormat.CSV, Language.SV, ClientQuery.ALL));
    }

    private List<RunView> running() {
        return scene.as(anna, () -> service(RunService.class).page(Keyset.FIRST)).rows().stream()
                .filter(RunView::isRunning)
                .toList();
    }

    private void stop(String run) {
        scene.as(anna, () -> service(RunService.class).stop(run));
    }

    @Test
    @DisplayName("Started at two servers at the same moment, only one becomes the fifth run")
    void oneOfTwoBecomesTheFifth() throws Exception {
        scene.client(anna, scene.company());
        Caller erik = scene.employee(lind, Permission.FULL);
        Server here = scene.anotherServer();
        Server there = scene.anotherServer();
        for (int i = 0; i < 4; i++) {
            scene.as(anna, () -> start(scene.server));
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<ErrorCode> answers = Race.between(here, anna, () -> start(here), there, erik, () -> start(there));

            assertThat(answers).containsExactlyInAnyOrder(null, RunError.TOO_MANY_RUNS);
            assertThat(running()).hasSize(5);
            stop(running().get(0).id());
        }
    }

    @Test
    @DisplayName("A run that was stopped is resumed only where there is room for it")
    void isResumedWhereThereIsRoom() {
        scene.client(anna, scene.company());
        String stopped = scene.as(anna, () -> start(scene.server));
        stop(stopped);
        for (int i = 0; i < 5; i++) {
            scene.as(anna, () -> start(scene.server));
        }

        RunService runs = service(RunService.class);
        Refused.with(RunError.TOO_MANY_RUNS, () -> scene.as(anna, () -> runs.resume(stopped)));
        assertThat(running()).hasSize(5);

        stop(running().get(0).id());
        scene.as(anna, () -> runs.resume(stopped));
        assertThat(running()).hasSize(5).extracting(RunView::id).contains(stopped);
    }
}
