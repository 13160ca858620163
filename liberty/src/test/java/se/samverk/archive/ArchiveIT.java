package se.samverk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The archive says what it contains of others, has nothing of the demonstration, and two builds of it are the same. */
class ArchiveIT {

    /** A file of somebody else's: of the application named group-artifact, of the pages artifact alone. */
    private static final Pattern LIBRARY = Pattern.compile("(?:WEB-INF/)?lib/(?!se\\.samverk)(.+?)-\\d[^/]*\\.jar");

    /** A line of NOTICE that begins with group:artifact. */
    private static final Pattern NOTICED = Pattern.compile("(?m)^([a-z][\\w.-]*):([\\w-]+)");

    private static final String PAGES = "collaboration-web.war";
    private static final String DEMONSTRATION_JAR = "WEB-INF/lib/demonstration.jar";

    static ZipFile ear;

    @BeforeAll
    static void open() throws IOException {
        ear = new ZipFile(System.getProperty("ear"));
    }

    @AfterAll
    static void close() throws IOException {
        ear.close();
    }

    @Test
    void theNoticeNamesEveryLibraryAndNoOther() throws IOException {
        Set<String> application = libraries(ear.stream());
        Set<String> pages = librariesOfThePages();
        assertThat(application).hasSizeGreaterThan(10);
        assertThat(pages).isNotEmpty();

        Set<String> libraries = new TreeSet<>(application);
        libraries.addAll(pages);
        assertThat(noticed(application)).isEqualTo(libraries);
    }

    private static Set<String> librariesOfThePages() throws IOException {
        Stream.Builder<ZipEntry> entries = Stream.builder();
        try (ZipInputStream war = new ZipInputStream(ear.getInputStream(ear.getEntry(PAGES)))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                entries.add(entry);
            }
        }
        return libraries(entries.build());
    }

    private static Set<String> libraries(Stream<? extends ZipEntry> entries) {
        return entries.map(entry -> LIBRARY.matcher(entry.getName()))
                .filter(library -> library.matches())
                .map(library -> library.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> noticed(Set<String> application) throws IOException {
        return NOTICED.matcher(text("NOTICE"))
                .results()
                .map(line -> asFile(line, application))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String asFile(MatchResult line, Set<String> application) {
        String withGroup = line.group(1) + "-" + line.group(2);
        return application.contains(withGroup) ? withGroup : line.group(2);
    }

    @Test
    void theLicenceComesWithIt() throws IOException {
        assertThat(text("LICENSE")).startsWith("Eclipse Public License - v 2.0");
    }

    @Test
    void everyFileBearsOneTimeSoThatTwoBuildsAreTheSame() {
        assertThat(ear.stream().map(ZipEntry::getLastModifiedTime).distinct()).hasSize(1);
    }

    @Test
    void nothingOfTheDemonstrationIsShipped() throws IOException {
        List<String> ofDemonstration = Archives.files(demonstrationJar()).keySet().stream()
                .filter(file -> file.matches(".*\\.(class|xhtml|properties|css)"))
                .map(file -> file.replaceFirst("META-INF/resources/", ""))
                .toList();

        assertThat(ofDemonstration).contains("se/samverk/demonstration/DemonstrationData.class", "brevlada.xhtml");
        assertThat(Archives.namesOfAll(archive("ear")))
                .contains("se/samverk/letter/CollaborationMails.class", "logga-in.xhtml")
                .doesNotContainAnyElementsOf(ofDemonstration)
                .noneMatch(file -> file.contains("demonstration"));
    }

    @Test
    void theDemonstrationIsWhatIsShippedAndOneJarMore() throws IOException {
        Map<String, byte[]> shipped = Archives.files(archive("ear"));
        Map<String, byte[]> demonstration = Archives.files(archive("demonstration"));
        Map<String, byte[]> shippedPages = Archives.files(shipped.remove(PAGES));
        Map<String, byte[]> pages = Archives.files(demonstration.remove(PAGES));

        assertThat(pages.remove(DEMONSTRATION_JAR)).isNotEmpty();
        assertSame(pages, shippedPages);
        assertSame(demonstration, shipped);
    }

    private static void assertSame(Map<String, byte[]> files, Map<String, byte[]> others) {
        assertThat(files).containsOnlyKeys(others.keySet());
        files.forEach((name, content) -> assertThat(content).as(name).isEqualTo(others.get(name)));
    }

    private static byte[] demonstrationJar() throws IOException {
        return Archives.files(Archives.files(archive("demonstration")).get(PAGES))
                .get(DEMONSTRATION_JAR);
    }

    private static byte[] archive(String property) throws IOException {
        return Files.readAllBytes(Path.of(System.getProperty(property)));
    }

    private static String text(String name) throws IOException {
        try (InputStream file = ear.getInputStream(ear.getEntry(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
