package se.samverk.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileTest {

    @ParameterizedTest
    @DisplayName("§9: what a spreadsheet would take for a formula becomes text")
    @ValueSource(strings = {"=1+1", "+46", "-1", "@sum", "\t=1", "\r=1"})
    void formulasBecomeText(String cell) {
        assertThat(LogFile.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna", "a=b", "2026-01-20", " =1"})
    void allElseStaysAsItIs(String cell) {
        assertThat(LogFile.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(LogFile.harmless(null)).isNull();
    }
}
