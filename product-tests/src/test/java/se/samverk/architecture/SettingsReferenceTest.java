package se.samverk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import se.samverk.testing.ProductClasses;

/** That the reference of settings in docs/operations.md names each that is read, in a line of its own, and no other. */
class SettingsReferenceTest {

    private static final Path REFERENCE = Sources.PROJECT.resolve("docs/operations.md");
    private static final Path SERVER = Sources.PROJECT.resolve("liberty/src/main/liberty/config");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| [^|]+ \\| .+ \\|$");

    /** What the server's configuration asks for: ${http.port}, ${list(http.aliases)}. */
    private static final Pattern ASKED = Pattern.compile("\\$\\{(?:list\\()?([a-z._]+)\\)?}");

    /** What the server knows by itself. */
    private static final Pattern OF_THE_SERVER = Pattern.compile("(server|shared)\\..*\\.dir");

    private static Stream<String> readByTheApplication() {
        return ProductClasses.all().stream()
                .map(JavaClass::getFields)
                .flatMap(fields -> fields.stream())
                .filter(field -> field.isAnnotatedWith(ConfigProperty.class))
                .map(SettingsReferenceTest::property);
    }

    private static String property(JavaField field) {
        return field.getAnnotationOfType(ConfigProperty.class).name();
    }

    private static Stream<String> readByTheServer() {
        try (Stream<Path> files = Files.list(SERVER)) {
            List<Path> configuration =
                    files.filter(file -> file.toString().endsWith(".xml")).toList();
            return configuration.stream().flatMap(file -> found(ASKED, Sources.text(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Test
    void theReferenceAndTheCodeNameTheSameSettings() {
        List<String> read = Stream.concat(readByTheApplication(), readByTheServer())
                .filter(name -> !OF_THE_SERVER.matcher(name).matches())
                .map(SettingsReferenceTest::variable)
                .distinct()
                .toList();

        assertThat(read).hasSizeGreaterThan(25);
        assertThat(found(ROW, Sources.text(REFERENCE))).containsExactlyInAnyOrderElementsOf(read);
    }
}
