package se.samverk.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;

class AssignmentFormTest {

    private static AssignmentForm form(String startsOn, String endsOn) {
        return new AssignmentForm(
                "Bokslut",
                AssignmentKind.YEAR_END,
                "anna",
                Set.of(),
                LocalDate.parse(startsOn),
                endsOn == null ? null : LocalDate.parse(endsOn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1130-11-30", "9999-12-31"})
    void aDayThatNobodyCanMeanIsRefused(String day) {
        Refused.at("startsOn", CommonError.INVALID_DAY, () -> form(day, null));
        Refused.at("endsOn", CommonError.INVALID_DAY, () -> form("2026-01-01", day));
    }

    @Test
    void workEndsAfterItHasBegun() {
        assertThat(form("2026-01-01", "2026-01-02").endsOn()).isEqualTo("2026-01-02");
        Refused.at("endsOn", CommonError.INVALID_PERIOD, () -> form("2026-01-01", "2026-01-01"));
    }
}
