package se.samverk.bookkeeping.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.bookkeeping.vat.VatSchedule.Taxpayer;

/** The tables of the Tax Procedures Act (2011:1244), chapter 26. */
class VatScheduleTest {

    private static VatPeriod year(YearMonth last) {
        return new VatPeriod(last.minusMonths(11).atDay(1), last.atEndOfMonth());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-03-12",
        "2026-02, 2026-04-12",
        "2026-03, 2026-05-12",
        "2026-04, 2026-06-12",
        "2026-05, 2026-07-12",
        "2026-06, 2026-08-17",
        "2026-07, 2026-09-12",
        "2026-08, 2026-10-12",
        "2026-09, 2026-11-12",
        "2026-10, 2026-12-12",
        "2026-11, 2027-01-17",
        "2026-12, 2027-02-12",
    })
    @DisplayName("26:26–27, a month up to forty millions")
    void aMonth(YearMonth month, LocalDate stated) {
        assertThat(VatSchedule.MONTHLY.statedDay(VatPeriod.month(month.atDay(7)), Taxpayer.OTHER_LEGAL_PERSON, true))
                .isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-02-26",
        "2026-07, 2026-08-26",
        "2026-10, 2026-11-26",
        "2026-11, 2026-12-27",
        "2026-12, 2027-01-26",
    })
    @DisplayName("26:30, a month above forty millions")
    void aMonthOfALargeCompany(YearMonth month, LocalDate stated) {
        assertThat(VatSchedule.MONTHLY_LARGE.statedDay(
                        VatPeriod.month(month.atDay(7)), Taxpayer.OTHER_LEGAL_PERSON, true))
                .isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-14, 2026-05-12",
        "2026-06-30, 2026-08-17",
        "2026-07-01, 2026-11-12",
        "2026-12-31, 2027-02-12",
    })
    @DisplayName("26:26, a quarter")
    void aQuarter(LocalDate day, LocalDate stated) {
        assertThat(VatSchedule.QUARTERLY.statedDay(VatPeriod.quarter(day), Taxpayer.NATURAL_PERSON, false))
                .isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-12-12",
        "2026-04, 2026-12-12",
        "2026-05, 2027-01-17",
        "2026-06, 2027-01-17",
        "2026-07, 2027-04-12",
        "2026-08, 2027-04-12",
        "2026-09, 2027-08-17",
        "2026-12, 2027-08-17",
    })
    @DisplayName("26:33 b, a year of a company, filed electronically")
    void aYearOfACompany(YearMonth last, LocalDate stated) {
        assertThat(VatSchedule.YEARLY.statedDay(year(last), Taxpayer.OTHER_LEGAL_PERSON, false))
                .isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "NATURAL_PERSON,     false, 2026-12, 2027-05-12",
        "NATURAL_PERSON,     true,  2026-12, 2027-02-26",
        "PARTNERSHIP,        false, 2026-12, 2027-02-26",
        "OTHER_LEGAL_PERSON, true,  2026-12, 2027-02-26",
        "OTHER_LEGAL_PERSON, true,  2026-10, 2026-12-27",
    })
    @DisplayName("26:33–33 a, a year of others, and with trade within the EU")
    void aYearOfOthers(Taxpayer taxpayer, boolean tradedWithinEu, YearMonth last, LocalDate stated) {
        assertThat(VatSchedule.YEARLY.statedDay(year(last), taxpayer, tradedWithinEu))
                .isEqualTo(stated);
    }

    @Test
    @DisplayName("act (1930:173): a day that is no working day counts as the next")
    void aDayThatIsNoWorkingDayCountsAsTheNext() {
        VatPeriod may = VatPeriod.month(LocalDate.of(2026, 5, 1));

        assertThat(VatSchedule.MONTHLY.due(may, Taxpayer.OTHER_LEGAL_PERSON, false))
                .isEqualTo(LocalDate.of(2026, 7, 13));
    }

    @Test
    void aPeriodIsCalledByItsLastMonth() {
        VatPeriod quarter = VatPeriod.quarter(LocalDate.of(2026, 2, 14));

        assertThat(quarter).isEqualTo(new VatPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        assertThat(quarter.code()).isEqualTo("202603");
        assertThat(quarter.contains(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(quarter.contains(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(quarter.contains(LocalDate.of(2025, 12, 31))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02, 2026-01-31", "2026-01-01, 2026-01-30", "2026-02-01, 2026-01-31"})
    void aPeriodIsOfWholeMonths(String days) {
        LocalDate from = LocalDate.parse(days.split(", ")[0]);
        LocalDate to = LocalDate.parse(days.split(", ")[1]);

        assertThatThrownBy(() -> new VatPeriod(from, to)).isInstanceOf(IllegalArgumentException.class);
    }
}
