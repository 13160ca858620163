package se.samverk.bookkeeping.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.Amount;
import se.samverk.shared.CommonError;
import se.samverk.shared.Kronor;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;

class TypedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "27, 2026-11-27",
        "5, 2026-11-05",
        "28, 2026-10-28",
        "1127, 2026-11-27",
        "1231, 2025-12-31",
        "0228, 2026-02-28",
        "261127, 2026-11-27",
        "20251231, 2025-12-31",
        "2026-11-27, 2026-11-27",
        "2027-01-02, 2027-01-02",
        "1/2, 2026-02-01",
        "2.1, 2026-01-02",
        "28/11, 2025-11-28",
        "27.11.2026, 2026-11-27",
        "1/2 2026, 2026-02-01",
        "2026/2/1, 2026-02-01",
        "26-11-27, 2026-11-27",
        "11-27, 2026-11-27",
    })
    @DisplayName("B26: a day is read by as few digits as are needed: what is left out is the latest that has come")
    void days(String typed, LocalDate day) {
        assertThat(TypedDay.of("day", typed, TODAY)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "32",
                "0",
                "1332",
                "20260230",
                "tomorrow",
                "1-2-3-4",
                "2026112",
                "1-2",
                "1/2/3",
                "13/13",
                "1 2",
                "00"
            })
    @DisplayName("B26: what is no day is refused")
    void noDays(String typed) {
        Refused.at("day", EntryError.DAY_NOT_VALID, () -> TypedDay.of("day", typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"31, 2026-01-31", "29, 2026-01-29", "0229, 2024-02-29", "15, 2026-03-15"})
    @DisplayName("B26: what is left out is looked back for until there is such a day")
    void daysThatNotEachMonthHas(String typed, LocalDate day) {
        assertThat(TypedDay.of("day", typed, LocalDate.of(2026, 3, 15))).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aDayHasToBeThere(String typed) {
        Refused.at("day", CommonError.REQUIRED, () -> TypedDay.of("day", typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"1260, 1260.00", "'1 260,50', 1260.50", "1260.5, 1260.50", "-7, -7.00", "'', 0.00", "−3, -3.00"})
    @DisplayName("B26: an amount is read with comma or point")
    void amounts(String typed, String amount) {
        assertThat(TypedAmount.of("debit", typed)).isEqualTo(Amount.of(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "12x", "1.260,50", "--1", "1234567890123", "1,"})
    @DisplayName("B26: what is no amount in kronor and öre is refused")
    void noAmounts(String typed) {
        Refused.at("debit", EntryError.AMOUNT_NOT_VALID, () -> TypedAmount.of("debit", typed));
    }

    @Property
    void whatIsShownInSwedishIsReadBack(@ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long ore) {
        Amount amount = new Amount(BigDecimal.valueOf(ore, 2));

        assertThat(TypedAmount.of("debit", Kronor.exact(amount.value(), Language.SV)))
                .isEqualTo(amount);
    }
}
