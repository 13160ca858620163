package se.samverk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.State;
import se.samverk.shared.Language;
import se.samverk.testing.Bundles;
import se.samverk.testing.DefaultLocale;

/** The words in files, in both languages. */
class ExportTextsTest {

    private static final Map<String, String> SWEDISH = Bundles.read("/se/samverk/bulk/exports.properties");

    private static final Map<String, String> ENGLISH = Bundles.read("/se/samverk/bulk/exports_en.properties");

    /** Words that are the same in both languages. */
    private static final Set<String> SAME_IN_BOTH = Set.of("column.variant", "column.state");

    private static Stream<String> keys(String beginning, Object... values) {
        return Stream.of(values).map(value -> beginning + value);
    }

    @Test
    void thereIsATextForEverythingThatAFileSaysAndNoOther() {
        Stream<String> columns = Stream.of(ExportList.values())
                .flatMap(list -> list.columns().stream())
                .map("column."::concat);
        Stream<String> values = Stream.of(
                        keys("title.", (Object[]) ExportList.values()),
                        keys("list.", (Object[]) ExportList.values()),
                        keys("state.", (Object[]) State.values()),
                        keys("recipient.", (Object[]) InvoiceRecipient.values()),
                        Stream.of("subtitle"))
                .flatMap(keys -> keys);

        assertThat(SWEDISH.keySet()).isEqualTo(Stream.concat(columns, values).collect(Collectors.toSet()));
    }

    @Test
    void bothLanguagesSayItDifferently() {
        assertThat(ENGLISH.keySet()).isEqualTo(SWEDISH.keySet());
        assertThat(SWEDISH).allSatisfy((key, text) -> {
            String english = ENGLISH.get(key);
            assertThat(text.equals(english)).as(key).isEqualTo(SAME_IN_BOTH.contains(key));
            assertThat(Bundles.arguments(english)).isEqualTo(Bundles.arguments(text));
        });
    }

    @Test
    void swedishIsSwedishWhateverLanguageTheMachineSpeaks() {
        DefaultLocale.during(
                "en",
                () -> assertThat(ExportTexts.of("title.CLIENTS", Language.SV)).isEqualTo(SWEDISH.get("title.CLIENTS")));
    }

    @Test
    void rowsAreCounted() {
        assertThat(ExportTexts.of("subtitle", Language.SV, "Lind", "2026-01-20", 1))
                .isEqualTo("Lind · 2026-01-20 · 1 rad");
        assertThat(ExportTexts.of("subtitle", Language.EN, "Lind", "2026-01-20", 1_200))
                .isEqualTo("Lind · 2026-01-20 · 1,200 rows");
    }
}
