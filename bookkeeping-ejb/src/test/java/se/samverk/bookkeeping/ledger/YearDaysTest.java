package se.samverk.bookkeeping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.shared.Refused;

class YearDaysTest {

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-12-31", "2026-05-01, 2027-04-30", "2026-07-01, 2027-12-31", "2026-03-01, 2026-03-31"})
    @DisplayName("B1: a year of whole months, one to eighteen of them")
    void right(LocalDate first, LocalDate last) {
        assertThat(YearDays.of(first, last)).isEqualTo(new YearDays(first, last));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-17, 2026-12-31", "2026-07-31, 2027-12-31"})
    @DisplayName("B1: the first of all may begin on any day")
    void firstOfAll(LocalDate first, LocalDate last) {
        assertThat(YearDays.ofFirst(first, last).first()).isEqualTo(first);
        Refused.at("startsOn", LedgerError.YEAR_NOT_WHOLE_MONTHS, () -> YearDays.of(first, last));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-12-30", "2026-01-01, 2025-12-31", "2024-01-01, 2024-02-28"})
    @DisplayName("B1: it ends with a month, after it has begun")
    void wrongEnd(LocalDate first, LocalDate last) {
        Refused.at("endsOn", LedgerError.YEAR_NOT_WHOLE_MONTHS, () -> YearDays.of(first, last));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, 2028-01-31", "2026-07-31, 2028-01-31"})
    @DisplayName("B1: eighteen months are the most")
    void tooLong(LocalDate first, LocalDate last) {
        Refused.at("endsOn", LedgerError.YEAR_TOO_LONG, () -> YearDays.ofFirst(first, last));
    }
}
