package se.samverk.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.testing.Bundles;

/** The texts of the demonstration's pages, in both languages. */
class TextsTest {

    private static final Pattern ASKED = Pattern.compile("demo\\['([\\w.]+)']");
    private static final Map<String, String> SWEDISH = Bundles.read("/se/samverk/demonstration/messages.properties");
    private static final Map<String, String> ENGLISH = Bundles.read("/se/samverk/demonstration/messages_en.properties");

    @Test
    void everyTextIsThereInBothLanguagesAndAskedFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/META-INF/resources"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                ASKED.matcher(Files.readString(page)).results().forEach(found -> asked.add(found.group(1)));
            }
        }

        assertThat(SWEDISH).containsOnlyKeys(asked);
        assertThat(ENGLISH).containsOnlyKeys(asked);
        assertThat(asked).allSatisfy(key -> assertThat(SWEDISH.get(key)).isNotEqualTo(ENGLISH.get(key)));
    }

    @Test
    void aSwedishReaderIsGivenNoOtherLanguage() {
        assertThat(Bundles.read("/se/samverk/demonstration/messages_sv.properties"))
                .isEmpty();
    }
}
