package se.samverk.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build joins without looking at it: scripts, styles and icons (docs/adr/0027, 0024). */
class ResourcesTest {

    private static final Path SOURCES = Path.of("src", "main");
    private static final Path ICONS = SOURCES.resolve("styles/base/icons.css");
    private static final Pattern NAMED_ICON = Pattern.compile("(?<![\\w-])pi-[a-z][a-z0-9-]*");
    private static final Pattern LISTED_ICON =
            Pattern.compile("(?m)^\\.(pi-[a-z0-9-]+)::before \\{ content: \"\\\\(\\w+)\"");
    private static final Pattern CODE = Pattern.compile("\\\\(e[0-9a-f]{3})");
    private static final Pattern CODE_OF_FONT = Pattern.compile("U\\+(E[0-9A-F]{3})");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{ (.*) } from '\\./(.*)';$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?:async )?(?:function|const|let) (\\w+)");
    private static final Pattern DECLARED =
            Pattern.compile("(?m)^(?:export )?(?:async )?(?:function|const|let) (\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"early", "page", "primefaces"})
    void aScriptImportsWhatAnotherExports(String folder) {
        Map<String, String> scripts = texts(SOURCES.resolve("scripts").resolve(folder));
        scripts.forEach((script, text) -> {
            assertThat(text.lines().filter(line -> line.startsWith("import ")))
                    .as("imports of %s are written on one line", script)
                    .hasSize((int) IMPORT.matcher(text).results().count());
            IMPORT.matcher(text)
                    .results()
                    .forEach(line -> assertThat(exports(scripts, line.group(2)))
                            .as("what %s imports from %s", script, line.group(2))
                            .contains(line.group(1).split(", ")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"early", "page"})
    void aScriptUsesOnlyWhatItDeclaresOrImports(String folder) {
        Map<String, String> scripts = texts(SOURCES.resolve("scripts").resolve(folder));
        scripts.forEach((script, text) -> scripts.keySet().stream()
                .filter(other -> !other.equals(script))
                .flatMap(other -> exports(scripts, other).stream())
                .filter(name -> Pattern.compile("(?<![.\\w'-])" + name + "(?=[(.])")
                        .matcher(code(text))
                        .find())
                .forEach(name ->
                        assertThat(imports(text)).as("imports of %s", script).contains(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"early", "page"})
    void noNameIsDeclaredInTwoScriptsThatAreJoined(String folder) {
        List<String> names = new ArrayList<>();
        texts(SOURCES.resolve("scripts").resolve(folder))
                .values()
                .forEach(text -> names.addAll(groups(DECLARED, text, 1)));
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyIconThatIsNamedIsListedAndNoOther() {
        Set<String> named = new TreeSet<>();
        for (Path folder : List.of(SOURCES, Pages.OF_DEMONSTRATION, Path.of("../collaboration-ejb/src/main"))) {
            texts(folder).entrySet().stream()
                    .filter(file -> !file.getKey().endsWith(".css"))
                    .forEach(file -> named.addAll(groups(NAMED_ICON, file.getValue(), 0)));
        }
        assertThat(new TreeSet<>(groups(LISTED_ICON, text(ICONS), 1))).isEqualTo(named);
    }

    @Test
    void everyIconOfTheStylesIsInTheFont() {
        Set<String> used = new TreeSet<>();
        texts(SOURCES.resolve("styles")).values().forEach(text -> used.addAll(groups(CODE, text, 1)));
        Set<String> font = groups(CODE_OF_FONT, text(ICONS), 1).stream()
                .map(String::toLowerCase)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(font).isEqualTo(used);
    }

    @Test
    void aPageWithComponentsOfPrimeFacesAsksForTheirLook() {
        List<Path> pages = Stream.of(SOURCES.resolve("webapp"), Pages.OF_DEMONSTRATION)
                .flatMap(folder -> Pages.files(folder).stream())
                .filter(page -> text(page).contains("<p:"))
                .toList();
        assertThat(pages)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(text(page)).as("%s", page).contains("<s:primefaces/>"));
    }

    private static Set<String> imports(String text) {
        return IMPORT.matcher(text)
                .results()
                .flatMap(line -> Stream.of(line.group(1).split(", ")))
                .collect(Collectors.toSet());
    }

    private static Set<String> exports(Map<String, String> scripts, String script) {
        return new HashSet<>(groups(EXPORT, scripts.getOrDefault(script, ""), 1));
    }

    private static String code(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
    }

    private static List<String> groups(Pattern pattern, String text, int group) {
        Function<MatchResult, String> taken = result -> result.group(group);
        return pattern.matcher(text).results().map(taken).toList();
    }

    private static Map<String, String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(xhtml|java|json|js|css)"))
                    .collect(Collectors.toMap(file -> folder.relativize(file).toString(), ResourcesTest::text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        return Pages.text(file);
    }
}
