package se.samverk.bookkeeping.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

/** Files that something has happened to on the way. */
class SieDamagePropertyTest {

    private static final byte[] BOOKS = books();

    /** Where the last line, with the check sum, begins: {@code #KSUMMA} and ten digits, CR and LF. */
    private static final int BEFORE_THE_END = BOOKS.length - 20;

    /** What begins a file before its check sum does. */
    private static final int BEGINNING = "#FLAGGA 0\r\n#KSUMMA\r\n".length();

    private static byte[] books() {
        try (InputStream file = SieDamagePropertyTest.class.getResourceAsStream("fjallback-2026-q1.se")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Property(tries = 300)
    @Label("10.5: a file with a check sum is refused wherever it is cut")
    void aFileWithACheckSumIsRefusedWhereverItIsCut(@ForAll("placesOfCuts") int length) {
        SieFaults faults =
                SieFiles.summary(SieFiles.of(Arrays.copyOf(BOOKS, length))).faults();

        assertThat(faults.isRefused()).isTrue();
        assertThat(faults.counts()).containsKey(SieError.SIE_CUT);
    }

    @Provide
    Arbitrary<Integer> placesOfCuts() {
        return Arbitraries.integers().between(BEGINNING, BEFORE_THE_END);
    }

    @Property(tries = 300)
    @Label("whatever has become of the bytes, the file is read to its end, and what is said of it can be told")
    void whateverHasBecomeOfTheBytesTheFileIsReadToItsEnd(@ForAll("damage") List<Tuple2<Integer, Byte>> damage) {
        byte[] file = BOOKS.clone();
        damage.forEach(each -> file[each.get1()] = each.get2());

        SieSummary summary = SieFiles.summary(SieFiles.of(file));

        assertThat(summary.lines()).isPositive();
        assertThat(summary.faults().refusals()).allSatisfy(SieDamagePropertyTest::canBeTold);
        assertThat(summary.faults().notices()).allSatisfy(SieDamagePropertyTest::canBeTold);
    }

    private static void canBeTold(SieFault fault) {
        assertThat(fault.line()).isBetween(0, BOOKS.length);
        assertThat(fault.values()).doesNotContainNull();
    }

    @Provide
    Arbitrary<List<Tuple2<Integer, Byte>>> damage() {
        return Arbitraries.integers()
                .between(0, BOOKS.length - 1)
                .flatMap(place -> Arbitraries.bytes().map(value -> Tuple.of(place, value)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    @Label("one letter that has become another is noticed by the check sum")
    void oneLetterThatHasBecomeAnotherIsNoticed(
            @ForAll("placesOfLetters") int place, @ForAll @IntRange(min = 'A', max = 'Z') int letter) {
        byte[] file = BOOKS.clone();
        boolean other = file[place] != (byte) letter;
        file[place] = (byte) letter;

        Set<SieError> found =
                SieFiles.summary(SieFiles.of(file)).faults().counts().keySet();

        assertThat(found.contains(SieError.SIE_CHECKSUM_DIFFERS)).isEqualTo(other);
    }

    @Provide
    Arbitrary<Integer> placesOfLetters() {
        return Arbitraries.integers()
                .between(BEGINNING, BEFORE_THE_END)
                .filter(place -> Character.isLetterOrDigit(BOOKS[place]) && BOOKS[place - 1] != '#');
    }
}
