package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts (1930:173) and (1989:253); the days of the years are those of the almanac. */
class WorkingDaysTest {

    @Test
    void theFreeWeekdaysOf2026AreThoseOfTheAlmanac() {
        List<LocalDate> free = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(day -> !WorkingDays.isWorkingDay(day))
                .toList();

        assertThat(free)
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-01-06",
                        "2026-04-03",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-14",
                        "2026-06-19",
                        "2026-12-24",
                        "2026-12-25",
                        "2026-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-29", "2024-04-01", "2025-04-18", "2027-03-29", "2038-04-23", "2011-04-25"})
    void goodFridayAndEasterMondayMoveWithTheMoon(String day) {
        assertThat(WorkingDays.isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    /** Easter is reckoned by its other known rule, of Gauss for these two centuries. */
    @Test
    void easterIsTheSameByAnotherRule() {
        assertThat(IntStream.rangeClosed(1900, 2099).mapToObj(WorkingDaysTest::easterMonday))
                .allSatisfy(monday -> {
                    assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                    assertThat(WorkingDays.isWorkingDay(monday)).isFalse();
                    assertThat(WorkingDays.isWorkingDay(monday.minusDays(3))).isFalse();
                });
    }

    private static LocalDate easterMonday(int year) {
        int fullMoon = (19 * (year % 19) + 24) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + 5) % 7;
        LocalDate easter = LocalDate.of(year, 3, 22).plusDays(fullMoon + sunday);
        boolean tooLate = easter.isAfter(LocalDate.of(year, 4, 25))
                || easter.equals(LocalDate.of(year, 4, 25)) && fullMoon == 28 && year % 19 > 10;
        return (tooLate ? easter.minusWeeks(1) : easter).plusDays(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-12, 2026-05-12",
        "2026-07-12, 2026-07-13",
        "2026-09-12, 2026-09-14",
        "2026-12-24, 2026-12-28",
        "2027-01-01, 2027-01-04",
        "2026-04-03, 2026-04-07",
        "2026-06-19, 2026-06-22",
    })
    void whatFallsOnAnotherDayMayBeDoneOnTheNextWorkingDay(String day, String working) {
        assertThat(WorkingDays.onOrAfter(LocalDate.parse(day))).isEqualTo(LocalDate.parse(working));
    }
}
