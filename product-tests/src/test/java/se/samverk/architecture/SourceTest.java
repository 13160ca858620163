package se.samverk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the source shows: the compiler writes catch blocks of its own into the classes. */
class SourceTest {

    private static final Pattern CATCHES_EVERYTHING =
            Pattern.compile("catch\\s*\\(\\s*(final\\s+)?([\\w.]+\\s*\\|\\s*)*"
                    + "(java\\.lang\\.)?(Exception|RuntimeException|Throwable|Error)\\b");

    /** Whatever fails in the work of one module must not hold up that of others. */
    private static final String DOES_THE_WORK_OF_OTHERS = "DueWorker.java";

    @Test
    void nobodyCatchesEverything() {
        assertThat(Sources.all())
                .hasSizeGreaterThan(100)
                .filteredOn(file -> !file.endsWith(DOES_THE_WORK_OF_OTHERS))
                .noneMatch(
                        file -> CATCHES_EVERYTHING.matcher(Sources.text(file)).find());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "} catch (Exception e) {",
                "} catch (final Throwable t) {",
                "} catch ( RuntimeException e ) {",
                "} catch (IOException | Exception e) {",
                "} catch (java.lang.Exception e) {",
                "} catch (\n Error e) {"
            })
    void whoeverDoesWouldBeFound(String planted) {
        assertThat(CATCHES_EVERYTHING.matcher(planted).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "} catch (IOException e) {",
                "} catch (BusinessException | PersistenceException e) {",
                "} catch (ExceptionInInitializerError e) {"
            })
    void whoeverKnowsWhatIsCaughtIsNot(String source) {
        assertThat(CATCHES_EVERYTHING.matcher(source).find()).isFalse();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(Sources.all().map(Path::getParent).distinct())
                .hasSizeGreaterThan(50)
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }
}
