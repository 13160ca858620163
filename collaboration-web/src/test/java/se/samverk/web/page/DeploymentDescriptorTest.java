package se.samverk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** That web.xml, which the container needs for the log-in, says what the list of pages says. */
class DeploymentDescriptorTest {

    /** Errors, which are shown and not asked for, and the state of the server. */
    private static final Set<String> NO_PAGES = Set.of("", "/fel/401", "/fel/403", "/fel/500", "/health/*", "*.xhtml");

    private static Document webXml;

    /** A part of the application, and who the container lets in there. */
    private record Constraint(List<String> patterns, Set<String> roles) {

        boolean holds(String path) {
            return patterns.stream().anyMatch(pattern -> matches(pattern, path));
        }
    }

    @BeforeAll
    static void read() throws Exception {
        webXml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(WebFiles.ROOT.resolve("WEB-INF/web.xml").toFile());
    }

    private static boolean matches(String pattern, String path) {
        String folder = pattern.replaceFirst("/\\*$", "");
        return path.equals(folder) || pattern.endsWith("/*") && path.startsWith(folder + "/");
    }

    private static Stream<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).map(Element::getTextContent).toList();
    }

    private static List<Constraint> constraints() {
        return elements(webXml.getDocumentElement(), "security-constraint")
                .map(element -> new Constraint(texts(element, "url-pattern"), Set.copyOf(texts(element, "role-name"))))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theContainerAsksForALogInWhereThePageDoes(WebPage page) {
        Set<String> roles = constraints().stream()
                .filter(constraint -> constraint.holds(page.address()))
                .flatMap(constraint -> constraint.roles().stream())
                .collect(Collectors.toSet());

        assertThat(roles).isEqualTo(page.isForEverybody() ? Set.of() : roles(page.portal()));
    }

    private static Set<String> roles(Portal portal) {
        return switch (portal) {
            case BUREAU -> Set.of("bureau");
            case CLIENT -> Set.of("client");
            case SERVICE, NEITHER -> Set.of("bureau", "client");
        };
    }

    @Test
    void whatIsBelowAPageIsHeldByTheSameConstraint() {
        assertThat(Arrays.stream(WebPage.values())
                        .filter(page -> !page.isForEverybody() && !page.names().isEmpty()))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(constraints())
                        .filteredOn(constraint -> constraint.holds(page.of("x", "y")))
                        .hasSize(1));
    }

    @Test
    void noConstraintIsLeftOfAPageThatIsGone() {
        assertThat(constraints().stream().flatMap(constraint -> constraint.patterns().stream()))
                .isNotEmpty()
                .allMatch(
                        pattern -> Arrays.stream(WebPage.values()).anyMatch(page -> matches(pattern, page.address())));
    }

    @Test
    void everyServletIsRegisteredAndEveryRegisteredOneIsThere() {
        List<String> mapped = elements(webXml.getDocumentElement(), "servlet-mapping")
                .flatMap(mapping -> texts(mapping, "url-pattern").stream())
                .filter(pattern -> !NO_PAGES.contains(pattern))
                .map(pattern -> pattern.replaceFirst("/\\*$", ""))
                .toList();

        assertThat(Arrays.stream(WebPage.values())
                        .filter(page -> !page.isView())
                        .map(WebPage::address))
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void everyAddressPassesTheFilters() {
        for (String filter : List.of("caller", "language", "shortenedAddress", "page")) {
            assertThat(elements(webXml.getDocumentElement(), "filter-mapping")
                            .filter(mapping -> texts(mapping, "filter-name").contains(filter))
                            .filter(mapping -> texts(mapping, "dispatcher").isEmpty())
                            .flatMap(mapping -> texts(mapping, "url-pattern").stream()))
                    .as(filter)
                    .containsExactly("/*");
        }
    }
}
