package se.samverk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the source shows: the compiler writes catch blocks of its own into the classes. */
class SourceTest {

    private static final Pattern CATCHES_EVERYTHING =
            Pattern.compile("catch\\s*\\(\\s*(final\\s+)?([\\w.]+\\s*\\|\\s*)*"
                    + "(java\\.lang\\.)?(Exception|RuntimeException|Throwable|Error)\\b");

    private static final List<Path> MODULES = List.of(Path.of("../platform"), Path.of("."));

    private static List<Path> sources() {
        return MODULES.stream().flatMap(SourceTest::sources).toList();
    }

    /** Whatever fails in the work of one module must not hold up that of others. */
    private static final String DOES_THE_WORK_OF_OTHERS = "DueWorker.java";

    private static Stream<Path> sources(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void nobodyCatchesEverything() {
        assertThat(sources())
                .hasSizeGreaterThan(100)
                .filteredOn(file -> !file.endsWith(DOES_THE_WORK_OF_OTHERS))
                .noneMatch(file -> CATCHES_EVERYTHING.matcher(text(file)).find());
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

    @ParameterizedTest
    @FieldSource("MODULES")
    void everyPackageSaysWhatItIsFor(Path module) throws IOException {
        try (Stream<Path> folders = Files.walk(module.resolve("src/main/java/se/samverk"), 1)) {
            assertThat(folders.skip(1))
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }
}
