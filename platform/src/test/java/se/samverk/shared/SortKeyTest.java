package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samverk.testing.DefaultLocale;

class SortKeyTest {

    /** No two are alike. */
    private static final List<String> IN_SWEDISH_ORDER = List.of(
            "& Co",
            "10 AB",
            "2001 AB",
            "9 AB",
            "Alfa",
            "alfabet",
            "Berg",
            "Berg AB",
            "Berg Öst",
            "Berg-Östra",
            "Bergqvist",
            "Bergöst",
            "Beta",
            "Dora",
            "Đorđe",
            "Dorotea",
            "Edith A",
            "Édith B",
            "Edith C",
            "Lukas",
            "Lukasz",
            "Łukasz",
            "Łukasz B",
            "Lund",
            "Muller",
            "Myller",
            "Müller",
            "Myrdal",
            "Noren",
            "Norén",
            "Norens",
            "Vallin",
            "Valter",
            "Vik",
            "von Essen",
            "Wallin",
            "Walter",
            "Wik",
            "Zebra",
            "Åberg",
            "Æbel",
            "Ängel",
            "Ödman",
            "örn",
            "Ørsted");

    @Test
    void swedishLettersComeLastInTheirOrder() {
        List<String> names = new ArrayList<>(IN_SWEDISH_ORDER);
        Collections.shuffle(names, new Random(1));

        names.sort(Comparator.comparing(SortKey::of));

        assertThat(names).isEqualTo(IN_SWEDISH_ORDER);
    }

    @Test
    void thingsAreSortedByTheirNamesAsByTheirKeys() {
        List<String> names = new ArrayList<>(IN_SWEDISH_ORDER);
        Collections.shuffle(names, new Random(1));

        assertThat(names.stream().sorted(SortKey.by(name -> name))).isEqualTo(IN_SWEDISH_ORDER);
    }

    /** Whoever changes one of these raises the number in {@link StoredKeys#RULES}, if ICU4J does not. */
    @Test
    void keysThatAreStoredAreThoseOfTheRulesThatTheyNameWhateverJava() {
        assertThat(StoredKeys.RULES).isEqualTo("1/79.1.0.0");
        assertThat(SortKey.of("Åkanten AB")).isEqualTo("5e7f023f2b45513345042b2d010e00");
        assertThat(SortKey.ofNumber("K10-2")).isEqualTo("3f12161412050e121416010d00");
    }

    @Test
    void caseDoesNotCount() {
        assertThat(SortKey.of("ÅKANTEN ab")).isEqualTo(SortKey.of("åkanten AB"));
        assertThat(SortKey.of("alfa")).isLessThan(SortKey.of("BETA"));
        assertThat(SortKey.of("ALFA")).isLessThan(SortKey.of("beta"));
    }

    @Test
    void theOrderIsSwedishWhateverLanguageTheMachineSpeaks() {
        String swedish = SortKey.of("Åberg");
        DefaultLocale.during("en", () -> {
            assertThat(SortKey.of("Åberg")).isEqualTo(swedish).isGreaterThan(SortKey.of("Zebra"));
        });
    }

    @Test
    void theKeyIsPlainHexadecimalThatEveryDatabaseSortsAlikeAndFitsItsColumn() {
        assertThat(SortKey.of("Åkanten Restaurang AB")).matches("([0-9a-f]{2})+");
        assertThat(SortKey.of("ö".repeat(120))).matches("[0-9a-f]+").hasSizeLessThanOrEqualTo(500);
        assertThat(SortKey.of("名".repeat(120))).hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void numbersComeByTheirValueWhateverStandsAroundThem() {
        List<String> ordered = List.of("0", "2", "10", "0011", "101", "1001", "A9", "a10", "A10-2", "K2", "Ö1");
        List<String> numbers = new ArrayList<>(ordered);
        Collections.shuffle(numbers, new Random(1));

        numbers.sort(Comparator.comparing(SortKey::ofNumber));

        assertThat(numbers).isEqualTo(ordered);
        assertThat(SortKey.ofNumber("007")).isEqualTo(SortKey.ofNumber("7"));
    }

    @Test
    void theLongestNumberFitsItsColumn() {
        assertThat(SortKey.ofNumber("1a".repeat(10))).hasSizeLessThanOrEqualTo(500);
        assertThat(SortKey.ofNumber("9".repeat(20))).isGreaterThan(SortKey.ofNumber("9".repeat(19)));
    }
}
