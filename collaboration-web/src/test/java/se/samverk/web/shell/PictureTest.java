package se.samverk.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void theYearStandsWhereOneBegins() {
        YearMonth first = YearMonth.of(2025, 11);

        assertThat(Picture.yearAt(first, first)).isEqualTo("2025");
        assertThat(Picture.yearAt(YearMonth.of(2025, 12), first)).isNull();
        assertThat(Picture.yearAt(YearMonth.of(2026, 1), first)).isEqualTo("2026");
        assertThat(Picture.yearAt(YearMonth.of(2026, 11), first)).isNull();
    }
}
