package se.samverk.bookkeeping.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.samverk.testing.Samples;

/**
 * Files of some twenty-five programs: each is read with the counts that another reader, by others and for this only, has found
 * too, or refused for a line that was looked at. Of those that are refused two
 * are XML, one has a check sum and one a voucher without day on purpose, three have rows on an account {@code FEL}, texts without
 * an end, or a text where the day is to stand.
 */
class SieSamplesTest {

    private static final String EXPECTED = "/se/samverk/bookkeeping/sie/samples.csv";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = EXPECTED, numLinesToSkip = 1)
    void eachIsReadWithItsCountsOrRefusedForALine(
            String file,
            SieEncoding encoding,
            int type,
            int accounts,
            int vouchers,
            int rows,
            int added,
            int removed,
            int objects,
            int periods,
            int unbalanced,
            String refused) {
        Path sample = Samples.find("sie").resolve(file);
        SieSummary summary = SieFiles.summary(() -> Files.newInputStream(sample));

        assertThat(refusals(summary.faults())).isEqualTo(refused);
        assertThat(summary.encoding()).isEqualTo(encoding);
        if (refused == null) {
            assertThat(summary.head().type().number()).isEqualTo(type);
            assertThat(summary.head().accounts()).hasSize(accounts);
            assertThat(summary.vouchers()).isEqualTo(vouchers);
            assertThat(summary.rows()).isEqualTo(rows);
            assertThat(summary.added()).isEqualTo(added);
            assertThat(summary.removed()).isEqualTo(removed);
            assertThat(summary.head().objects()).hasSize(objects);
            assertThat(summary.balances().getOrDefault(SieBalance.Kind.PERIOD, 0))
                    .isEqualTo(periods);
            assertThat(summary.faults().counts().getOrDefault(SieError.SIE_VOUCHER_UNBALANCED, 0))
                    .isEqualTo(unbalanced);
        }
    }

    /** Each kind with its first line and how many there are. */
    private static String refusals(SieFaults faults) {
        if (!faults.isRefused()) {
            return null;
        }
        return faults.counts().entrySet().stream()
                .filter(count -> count.getKey().isRefusal())
                .map(count -> count.getKey() + " " + firstLine(faults, count.getKey()) + " x" + count.getValue())
                .collect(Collectors.joining("; "));
    }

    private static int firstLine(SieFaults faults, SieError code) {
        return faults.refusals().stream()
                .filter(fault -> fault.code() == code)
                .findFirst()
                .orElseThrow()
                .line();
    }

    @Test
    void noneOfTheSamplesIsForgotten() throws IOException {
        List<String> expected = expectations()
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst(",.*", ""))
                .toList();
        try (Stream<Path> samples = Files.list(Samples.find("sie"))) {
            assertThat(samples.map(sample -> sample.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String expectations() {
        try (var file = SieSamplesTest.class.getResourceAsStream(EXPECTED)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
