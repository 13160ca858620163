package se.samverk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of pages, held against what is outside of it: views, servlets, links. */
class WebPageTest {

    private static final Pattern LINK = Pattern.compile(
            "(?:href|action)=\"(?:#\\{request\\.contextPath})?(/[a-z][a-z/.-]*)|(?<!startsWith\\()'(/[a-z][a-z/-]*[a-z])");
    private static final Pattern IN_MAIL = Pattern.compile("\"(/[a-z]+(?:[/-][a-z]+)*)");
    private static final Pattern CRUMB =
            Pattern.compile("<s:crumb label=\"#\\{msg\\['([\\w.]+)']}\"\\s+href=\"(/[a-z/-]+)\"/>");
    private static final Pattern TITLE =
            Pattern.compile("<ui:param name=\"title\"\\s+value=\"#\\{msg\\['([\\w.]+)']}\"/>");

    private static List<String> found(Callers who) {
        return Arrays.stream(WebPage.values())
                .filter(page -> page.isFound() && page.isGrantedTo(who.caller))
                .map(WebPage::address)
                .toList();
    }

    @Test
    void everyViewIsRegisteredAndEveryRegisteredOneIsThere() {
        assertThat(Arrays.stream(WebPage.values()).filter(WebPage::isView).map(WebPage::address))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(WebFiles.views().keySet());
    }

    @Test
    void everyLinkLeadsToARegisteredAddress() {
        Map<String, String> pages = WebFiles.xhtml();
        List<String> links = pages.values().stream()
                .flatMap(page -> LINK.matcher(page).results())
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(link -> !link.startsWith("/WEB-INF"))
                .distinct()
                .toList();

        assertThat(links)
                .hasSizeGreaterThan(40)
                .allSatisfy(link -> assertThat(AllPages.at(link.replaceFirst("/$", "")))
                        .as(link)
                        .isPresent());
    }

    @Test
    void theCodeNamesNoAddressOfAPortalElsewhere() throws Exception {
        Path home = Path.of("src/main/java/se/samverk/web");
        try (Stream<Path> sources = Files.walk(home)) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.startsWith(home.resolve("page"))))
                    .hasSizeGreaterThan(50)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("\"/byra", "\"/mina"));
        }
    }

    @Test
    void everyMailLeadsToARegisteredAddress() throws Exception {
        Path letters = Path.of("../collaboration-ejb/src/main/java/se/samverk/letter");
        try (Stream<Path> sources = Files.list(letters)) {
            List<String> addresses = sources.map(WebFiles::text)
                    .flatMap(source -> IN_MAIL.matcher(source).results())
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();

            assertThat(addresses)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(address ->
                            assertThat(AllPages.at(address)).as(address).isPresent());
        }
    }

    @Test
    void aPageIsCalledByATextThatItIsFoundBy() {
        WebFiles.views().forEach((address, text) -> {
            RegisteredPage page = AllPages.at(address).orElseThrow();
            if (page.isFound()) {
                assertThat(keys(TITLE, text))
                        .as(address)
                        .allMatch(key -> page.keys().anyMatch(key::equals));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theTextsThatAPageIsFoundByAreThere(WebPage page) {
        ResourceBundle texts = ResourceBundle.getBundle("se.samverk.web.messages", Locale.ENGLISH);

        if (page.isFound()) {
            assertThat(page.keys()).allMatch(texts::containsKey);
        }
    }

    @Test
    void aBreadcrumbCallsAPageByATextThatItIsFoundBy() {
        List<MatchResult> crumbs = WebFiles.views().values().stream()
                .flatMap(page -> CRUMB.matcher(page).results())
                .toList();

        assertThat(crumbs)
                .hasSizeGreaterThan(8)
                .allSatisfy(crumb -> assertThat(
                                AllPages.at(crumb.group(2)).orElseThrow().keys())
                        .as(crumb.group())
                        .contains(crumb.group(1)));
    }

    private static List<String> keys(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsAtItsAddressAndBelowIt(WebPage page) {
        assertThat(AllPages.at(page.address())).contains(page);
        assertThat(AllPages.at(page.of("x", "y"))).contains(page);
        assertThat(AllPages.at(page.address() + "x")).isNotEqualTo(java.util.Optional.of(page));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsInTheMenuIsFoundByTheSearchAndNamesNothing(WebPage page) {
        if (page.menu() != null) {
            // A page of a service names the company whose it is: no search leads there without one.
            boolean ofService = page.portal() == Portal.SERVICE;
            assertThat(page.isFound()).isEqualTo(!ofService);
            assertThat(page.isView()).isTrue();
            assertThat(page.names()).hasSize(ofService ? 1 : 0);
        }
        assertThat(page.under()).allMatch(entry -> entry.menu() != null);
    }

    @Test
    void eachFindsThePagesThatItMayOpen() {
        assertThat(found(Callers.FULL))
                .contains("/byra/kunder", "/byra/medarbetare", "/byra/underhall/logg", "/hjalp")
                .noneMatch(address -> address.startsWith("/mina"));
        assertThat(found(Callers.STANDARD))
                .contains("/byra/kunder", "/byra/kund-ny")
                .doesNotContain("/byra/medarbetare")
                .noneMatch(address -> address.contains("underhall"));
        assertThat(found(Callers.ADMINISTRATOR))
                .contains("/mina/anvandare", "/mina/logg", "/mina/profil", "/hjalp")
                .noneMatch(address -> address.startsWith("/byra"));
        assertThat(found(Callers.USER))
                .contains("/mina/plan", "/mina/foretag")
                .doesNotContain("/mina/anvandare", "/mina/logg");
        assertThat(found(Callers.VISITOR)).containsExactly("/mina/anvandare");
    }
}
