package se.samverk.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPeriodsTest {

    @ParameterizedTest(name = "{1} months from {0}: after {2} comes {3}")
    @DisplayName("D4d: renewals are counted from the first day")
    @CsvSource({
        "2026-01-31,  1, 2026-01-31, 2026-02-28",
        "2026-01-31,  1, 2026-02-27, 2026-02-28",
        "2026-01-31,  1, 2026-02-28, 2026-03-31",
        "2026-01-31,  1, 2026-03-30, 2026-03-31",
        "2026-01-31,  1, 2026-03-31, 2026-04-30",
        "2028-01-31,  1, 2028-01-31, 2028-02-29",
        "2026-11-30,  3, 2026-11-30, 2027-02-28",
        "2026-11-30,  3, 2027-02-28, 2027-05-30",
        "2028-02-29, 12, 2028-02-29, 2029-02-28",
        "2028-02-29, 12, 2029-02-28, 2030-02-28",
        "2028-02-29, 12, 2031-02-28, 2032-02-29",
        "2028-02-29, 12, 2032-02-28, 2032-02-29",
        "2028-02-29,  1, 2028-03-28, 2028-03-29",
        "2026-05-15, 12, 2026-05-15, 2027-05-15",
        "2026-05-15, 12, 2027-05-14, 2027-05-15",
        "2026-12-31,  1, 2027-01-31, 2027-02-28",
    })
    void renewalFollows(LocalDate acceptedOn, int months, LocalDate day, LocalDate renewal) {
        assertThat(new ContractPeriods(acceptedOn, months).renewalAfter(day)).isEqualTo(renewal);
    }
}
