package se.samverk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That each rule of the domain has a test that names it, and that docs/rules.md says which. */
class RulesTest {

    private static final List<String> RULES = List.of(
            ("S1 S2 D2a D2b D2c D2d S3 D3a D3b D3c S4 D4a D4b D4c D4d S5 D5a D5b S6 D6a S7 D7a D7b D7c D7d D7e S8 D8a D8b S9 D9a D10 D11 D12"
                            + " B1 B2 B3 B4 B5 B6 B7 B8 B9 B10 B11 B12 B13 B14 B15"
                            + " B16 B17 B18 B19 B20 B21 B22 B23 B24 B25 B26 B27 B28"
                            + " B32 B33 B34 B35 B38 B39 B40 B41 B42 B43 B44 B45 B46"
                            + " K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 K11 K12 K13 K14 K15 K16 K17 K18 K19 K20 K21 K22 K23 K24"
                            + " K25 K26 K27 K28 K29 K30 K31 K32 K33 K34 K35 K36 K37 K39 K40 K41 K42 K43")
                    .split(" "));

    private static final Path LIST = Sources.PROJECT.resolve("docs/rules.md");
    private static final Pattern NAMED = Pattern.compile("@DisplayName\\(\\s*\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("\\[(\\w+)]\\(\\.\\./([^)]+)\\)");

    /** A row of the list. */
    private record Row(String rule, String keptIn, String provedBy) {}

    static List<Row> rows() {
        return Sources.text(LIST)
                .lines()
                .filter(line -> line.matches("\\| [SDBK]\\d.*"))
                .map(line -> line.split(" *\\| *"))
                .map(cells -> new Row(cells[1], cells[3], cells[4]))
                .toList();
    }

    /** The test classes with a test that names the rule. */
    private static Set<String> testsOf(String rule) {
        return Sources.ofTests()
                .filter(file -> names(Sources.text(file), rule))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean names(String source, String rule) {
        Pattern word = Pattern.compile("\\b" + rule + "\\b");
        Matcher named = NAMED.matcher(source);
        while (named.find()) {
            if (word.matcher(named.group(1)).find()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyRuleIsInTheListInItsOrderAndNoOther() {
        assertThat(rows()).extracting(Row::rule).isEqualTo(RULES);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theListNamesTheTestsThatThereAre(Row row) {
        Set<String> tests = testsOf(row.rule());

        assertThat(tests).as("tests that name " + row.rule()).isNotEmpty();
        assertThat(Arrays.asList(row.provedBy().split(", ")))
                .as("the tests of %s in docs/rules.md", row.rule())
                .isEqualTo(List.copyOf(tests));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theListLinksToTheCodeThatKeepsTheRule(Row row) {
        Matcher link = LINK.matcher(row.keptIn());
        int links = 0;
        while (link.find()) {
            links++;
            assertThat(Sources.PROJECT.resolve(link.group(2))).isRegularFile();
            assertThat(link.group(2)).endsWith("/" + link.group(1) + ".java");
        }
        assertThat(links).isPositive();
    }

    @Test
    void aRuleWithoutATestWouldBeFound() {
        assertThat(testsOf("S0")).isEmpty();
        assertThat(names("@DisplayName(\"D2a: waits\")", "D2")).isFalse();
        assertThat(names("@DisplayName(\n        \"S1, D2a: waits\")", "D2a")).isTrue();
        assertThat(names("// D2a", "D2a")).isFalse();
    }
}
