package se.samverk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.notebook.NotebookTask;
import se.samverk.product.Declared;
import se.samverk.testing.Bundles;

/** The kinds of runs of all modules, and that of a pretended service. */
class RunKindsTest {

    static List<RunTask<?>> tasks() {
        Stream<RunTask<?>> ours = Declared.by(RunTask.class).map(task -> (RunTask<?>) task);
        return Stream.concat(ours, Stream.of(new NotebookTask())).toList();
    }

    @Test
    void eachIsThereOnceAndItsColumnHoldsIt() {
        assertThat(tasks())
                .hasSizeGreaterThan(3)
                .extracting(RunTask::kind)
                .doesNotHaveDuplicates()
                .allMatch(kind -> kind.matches("[A-Z_]{1,40}"));
    }

    /** Runs are stored with it. */
    @Test
    void whatIsStoredKeepsItsName() {
        assertThat(tasks()).extracting(RunTask::kind).contains("IMPORT", "INVITATIONS", "EXPORT", "MONTHS");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void eachHasItsNameInBothLanguagesBesideItsSettings(RunTask<?> task) {
        String bundle = "/" + task.settings().type().getPackageName().replace('.', '/') + "/runs";
        Map<String, String> english = Bundles.read(bundle + "_en.properties");

        assertThat(Bundles.read(bundle + ".properties").get(task.kind()))
                .isNotBlank()
                .isNotEqualTo(english.get(task.kind()));
        assertThat(english.get(task.kind())).isNotBlank();
    }
}
