package se.samverk.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.web.page.AllPages;
import se.samverk.web.page.RegisteredPage;

/** The list of the demonstration's pages, held against its files and against the list of all pages. */
class DemonstrationPagesTest {

    private static final Path FILES = Path.of("src/main/resources/META-INF");
    private static final Pattern MAPPED = Pattern.compile("<url-pattern>(.*?)(/\\*)?</url-pattern>");

    private static List<String> addresses(Predicate<RegisteredPage> which) {
        return Arrays.stream(DemonstrationPage.values())
                .filter(which)
                .map(RegisteredPage::address)
                .toList();
    }

    @Test
    void theyStandBesideThoseOfTheApplication() {
        assertThat(AllPages.list()).contains(DemonstrationPage.values()).hasSizeGreaterThan(50);
        assertThat(AllPages.at("/mejl-html/INVITATION/sv")).contains(DemonstrationPage.MAIL_HTML);
        assertThat(AllPages.at("/mejl/INVITATION")).contains(DemonstrationPage.MAIL_SAMPLES);
        assertThat(AllPages.isForSignedIn("/stilguide")).isTrue();
        assertThat(AllPages.isForSignedIn("/brevlada")).isFalse();
    }

    @Test
    void everyViewIsRegisteredAndEveryRegisteredOneIsThere() throws IOException {
        try (Stream<Path> views = Files.list(FILES.resolve("resources"))) {
            assertThat(views.map(view -> view.getFileName().toString())
                            .filter(name -> name.endsWith(".xhtml"))
                            .map(name -> "/" + name.replace(".xhtml", "")))
                    .containsExactlyInAnyOrderElementsOf(addresses(RegisteredPage::isView));
        }
    }

    @Test
    void theDescriptorMapsTheServletsAndAsksForALogInWhereAPageDoes() throws IOException {
        List<String> mapped = MAPPED.matcher(Files.readString(FILES.resolve("web-fragment.xml")))
                .results()
                .map(pattern -> pattern.group(1))
                .toList();

        assertThat(mapped)
                .containsExactlyInAnyOrderElementsOf(addresses(page -> !page.isView() || !page.isForEverybody()));
    }

    @Test
    void theFootOfEveryPageIsThere() {
        assertThat(FILES.resolve("resources" + new DemonstrationPages().footer()))
                .exists();
    }
}
