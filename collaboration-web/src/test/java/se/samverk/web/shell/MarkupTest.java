package se.samverk.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Days;
import se.samverk.testing.ProductClasses;

/** How pages are written. */
class MarkupTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final List<Path> ALL = Stream.of(PAGES, Pages.OF_DEMONSTRATION)
            .flatMap(folder -> Pages.files(folder).stream())
            .toList();
    private static final List<Path> OF_PAGES = ALL.stream()
            .filter(file -> !file.startsWith(PAGES.resolve("WEB-INF/tags"))
                    && !file.startsWith(PAGES.resolve("WEB-INF/templates")))
            .toList();
    private static final int LONGEST_LINE = 140;

    /** What a house tag writes better: with roles and labels, the nonce, and the server's own messages. */
    private static final Pattern PLAIN = Pattern.compile("<(table|tr|td|th|form|h:form|h:dataTable|select)\\b");

    private static final Pattern VARIABLE = Pattern.compile("\\b(?:var|varStatus|index)=\"([A-Za-z]+)\"");

    private static List<?> linesThatAreTooLong(String page) {
        List<String> lines = page.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).length() > LONGEST_LINE)
                .mapToObj(line -> line + 1)
                .toList();
    }

    private static List<?> plainElements(String page) {
        return PLAIN.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void aLineThatIsTooLongIsFound() {
        assertThat(linesThatAreTooLong("a".repeat(140) + "\n" + "b".repeat(141) + "\nc"))
                .isEqualTo(List.of(2));
    }

    @Test
    void aPlainTableOrFormIsFound() {
        assertThat(plainElements("<s:table><s:column/></s:table><table class='x'><tr></tr></table><h:form id='y'/>"))
                .isEqualTo(List.of("table", "tr", "h:form"));
    }

    /** A bean comes first where both have a name: the page would open the bean instead of what it repeats. */
    @Test
    void noVariableIsCalledAsABean() {
        Set<String> beans = ProductClasses.all().stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .map(type -> type.getAnnotationOfType(Named.class).value())
                .collect(Collectors.toSet());
        List<String> variables = ALL.stream()
                .flatMap(file -> VARIABLE.matcher(Pages.text(file)).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(beans).hasSizeGreaterThan(20);
        assertThat(variables).hasSizeGreaterThan(20).doesNotContainAnyElementsOf(beans);
    }

    @Test
    void aFormThatSetsAPasswordSaysWhose() {
        List<Path> setting = OF_PAGES.stream()
                .filter(file -> Pages.text(file).contains("autocomplete=\"new-password\""))
                .toList();

        assertThat(setting).hasSizeGreaterThan(3);
        assertThat(setting).allMatch(file -> Pages.text(file).contains("<s:account "));
        assertThat(Pages.text(PAGES.resolve("WEB-INF/tags/account.xhtml"))).contains("autocomplete=\"username\"");
    }

    @Test
    void theDayToChooseIsOneThatTheServerTakes() {
        assertThat(Pages.text(PAGES.resolve("WEB-INF/tags/date.xhtml")))
                .contains("'" + Days.FIRST + "'", "'" + Days.LAST + "'");
    }

    @Test
    void everyLineCanBeReadWithoutScrolling() {
        assertThat(found(ALL, MarkupTest::linesThatAreTooLong)).isEmpty();
    }

    @Test
    void tablesAndFormsAreHouseTags() {
        assertThat(found(OF_PAGES, MarkupTest::plainElements)).isEmpty();
    }

    private static List<String> found(List<Path> files, Function<String, List<?>> search) {
        assertThat(files).hasSizeGreaterThan(60);
        return files.stream()
                .flatMap(
                        file -> search.apply(Pages.text(file)).stream().map(one -> PAGES.relativize(file) + ": " + one))
                .toList();
    }
}
