package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "1900-01-01", "2099-12-31", "2028-02-29", "2026-02-28"})
    void aDayIsReadAsItIsWritten(String text) {
        assertThat(Days.read(text)).contains(LocalDate.parse(text));
    }

    @Test
    void blanksAroundADayDoNotCount() {
        assertThat(Days.read("\u00a02026-11-24 ")).contains(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "2026-02-30",
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-1-1",
                "26-01-01",
                "20260101",
                "0001-01-01",
                "1130-11-30",
                "0202-01-01",
                "1899-12-31",
                "2100-01-01",
                "9999-12-31",
                "+999999999-12-31",
                "-0001-01-01",
                "2026-11-24T10:00",
                "٢٠٢٦-١١-٢٤",
                "i dag"
            })
    void whatIsNoDayThatCanBeMeantIsNotRead(String text) {
        assertThat(Days.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1130-11-30", "1899-12-31", "2100-01-01", "9999-12-31"})
    void aDayThatNobodyCanMeanIsRefusedAtItsField(String day) {
        Refused.at("startsOn", CommonError.INVALID_DAY, () -> Days.require("startsOn", LocalDate.parse(day)));
    }

    @Test
    void theFirstAndTheLastDayAndNoDayAreLetThrough() {
        assertThatCode(() -> {
                    Days.require("endsOn", Days.FIRST);
                    Days.require("endsOn", Days.LAST);
                    Days.require("endsOn", null);
                })
                .doesNotThrowAnyException();
    }
}
